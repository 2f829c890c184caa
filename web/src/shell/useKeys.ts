import { useEffect, useEffectEvent } from 'react';
import { keyOf } from './keyOf.ts';

/** What each key does, by the names of `keyOf`. An act may decline (false): then the press goes on to others. */
export type KeyActs = Readonly<Record<string, (event: KeyboardEvent) => unknown>>;

const isIn = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

const fields = 'input, textarea, select, [contenteditable]';

/** Keys that may be held down to go on and on; every other one acts once a press. */
const repeating = new Set(['j', 'k']);

/**
 * The page's keys while a part is shown: never in a dialog, never while typing (only Escape is heard in a field), never what an
 * input method composes. `isInner`: heard before the keys of what stands around it, which do not hear them then.
 */
export const useKeys = (acts: KeyActs, { isInner = false } = {}) => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = keyOf(event);
    const act = key === undefined ? undefined : acts[key];
    if (act === undefined || key === undefined) return;
    if (isIn(event.target, 'dialog')) return;
    if (key !== 'Escape' && isIn(event.target, fields)) return;
    if (event.repeat && !repeating.has(key)) return;
    if (act(event) === false) return;
    if (isInner) event.stopPropagation();
    if (key !== 'Escape') event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      onKey(event);
    };
    window.addEventListener('keydown', listen, { capture: isInner });
    return () => {
      window.removeEventListener('keydown', listen, { capture: isInner });
    };
  }, [isInner]);
};
