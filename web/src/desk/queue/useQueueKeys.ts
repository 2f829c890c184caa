import { useEffect, useEffectEvent } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;

const press = (selector: string) => {
  document.querySelector<HTMLElement>(selector)?.click();
};

/** What the keys of the queue do. */
export interface QueueKeys {
  readonly onStep: (by: 1 | -1) => void;
  readonly onEnter: () => void;
  readonly onDismiss: () => void;
  readonly onEscape: () => void;
  readonly onHelp: () => void;
}

const actOf = (event: KeyboardEvent, keys: QueueKeys): (() => void) | undefined => {
  const isOnNothing = event.target === document.body || event.target instanceof HTMLHeadingElement;
  const acts: Readonly<Record<string, () => void>> = {
    j: () => {
      keys.onStep(1);
    },
    k: () => {
      keys.onStep(-1);
    },
    d: keys.onDismiss,
    u: () => {
      press('[data-undo]');
    },
    '?': keys.onHelp,
    Escape: keys.onEscape,
    ...(isOnNothing ? { Enter: keys.onEnter } : {}),
  };
  return acts[event.key];
};

/** The keys of the queue: j and k move, enter goes to the decision, d dismisses, u takes back, ? shows them. Never while typing. */
export const useQueueKeys = (keys: QueueKeys) => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) && event.key !== 'Escape') return;
    if (event.target instanceof HTMLElement && event.target.closest('dialog') !== null) return;
    const act = actOf(event, keys);
    if (act === undefined) return;
    // The shell's own table of keys is not shown beside the desk's.
    event.stopPropagation();
    if (event.key !== 'Escape') event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      onKey(event);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => {
      window.removeEventListener('keydown', listen, { capture: true });
    };
  }, []);
};
