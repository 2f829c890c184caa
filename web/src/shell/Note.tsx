import type { ReactNode } from 'react';

interface NoteProps {
  readonly tone: 'calm' | 'soon' | 'danger' | 'done';
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}

/** A notice with a bar at its side; the words carry the meaning, the colour only repeats it. */
export const Note = ({ tone, role, children }: NoteProps) => (
  <div className={`note note-${tone}`} role={role}>
    {children}
  </div>
);
