import { useEffect } from 'react';
import { useSessionActs, useVisitor } from '../person/session.ts';

/** The screen that was opened comes first. */
const afterMs = 1_500;

/** Listens for who is signed in, in the role they act in, from a moment after the page stands. Shows nothing. */
export const LiveLine = () => {
  const { onRefused } = useSessionActs();
  const session = useVisitor();
  const person = session?.me.id;
  const actingRole = session?.actingRole.value;
  useEffect(() => {
    if (person === undefined) return;
    let stop: (() => void) | undefined;
    let isOver = false;
    const begin = async () => {
      const { startLine } = await import('./line.ts');
      if (!isOver) stop = startLine({ person, actingRole }, onRefused);
    };
    // Without it the page asks from time to time.
    const timer = setTimeout(() => void begin().catch(() => undefined), afterMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [person, actingRole, onRefused]);
  return null;
};
