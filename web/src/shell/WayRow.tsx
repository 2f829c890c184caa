import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface WayRowProps {
  readonly to: string;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** What stands under it in small: state, number, time. */
  readonly meta?: ReactNode;
  /** What it leads to is open beside the list. */
  readonly isOpen?: boolean;
  /** Hears that it is followed. */
  readonly onOpen?: () => void;
}

/** One row of a list that leads to its screen. */
export const WayRow = ({ to, title, text, meta, isOpen = false, onOpen }: WayRowProps) => (
  <li>
    <Link
      className="row"
      data-row
      to={to}
      aria-current={isOpen ? 'true' : undefined}
      onClick={onOpen}
    >
      <span className="row-title">{title}</span>
      {text === undefined ? null : <span className="row-text">{text}</span>}
      {meta === undefined ? null : <span className="row-meta">{meta}</span>}
    </Link>
  </li>
);
