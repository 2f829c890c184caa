import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface LinkButtonProps {
  readonly to: string;
  readonly isPrimary?: boolean;
  readonly children: ReactNode;
}

/** A link that looks like a button: it leads to the next screen, it does nothing else. */
export const LinkButton = ({ to, isPrimary = false, children }: LinkButtonProps) => (
  <Link to={to} className={isPrimary ? 'button button-primary' : 'button'}>
    {children}
  </Link>
);
