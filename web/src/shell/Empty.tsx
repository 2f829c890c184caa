import type { ReactNode } from 'react';

interface EmptyProps {
  /** What is not there yet, as a sentence. */
  readonly children: ReactNode;
  /** The first step: one link or button. */
  readonly act?: ReactNode;
}

/** An empty place that teaches the first step. */
export const Empty = ({ children, act }: EmptyProps) => (
  <div className="empty">
    <p>{children}</p>
    {act}
  </div>
);
