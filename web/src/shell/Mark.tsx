import type { ReactNode } from 'react';

interface MarkProps {
  readonly tone: 'calm' | 'soon' | 'danger' | 'done';
  readonly children: ReactNode;
}

/** A state in a word or two, for example 待确认. Never colour alone. */
export const Mark = ({ tone, children }: MarkProps) => (
  <span className={`mark mark-${tone}`}>{children}</span>
);
