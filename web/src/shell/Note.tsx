import { useEffect, useRef, type ReactNode } from 'react';

interface NoteProps {
  readonly tone: 'calm' | 'soon' | 'danger' | 'done';
  /** What somebody's act has led to: it is announced, and comes into sight when it stands outside the screen. */
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}

/** A notice with a bar at its side; the words carry the meaning, the colour only repeats it. */
export const Note = ({ tone, role, children }: NoteProps) => {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (role === undefined) return;
    // After the form around it has closed and the list has moved.
    const frame = requestAnimationFrame(() => {
      note.current?.scrollIntoView({ block: 'nearest' });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [role]);
  return (
    <div ref={note} className={`note note-${tone}`} role={role}>
      {children}
    </div>
  );
};
