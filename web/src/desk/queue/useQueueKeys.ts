import { useKeys } from '../../shell/useKeys.ts';

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

/** The keys of the queue: j and k move, enter goes to the decision, d dismisses, u takes back, ? shows them. */
export const useQueueKeys = (keys: QueueKeys) => {
  useKeys(
    {
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
      // Enter is the element's own wherever there is one to press.
      Enter: ({ target }) => {
        if (target !== document.body && !(target instanceof HTMLHeadingElement)) return false;
        keys.onEnter();
        return true;
      },
    },
    // The shell's own table of keys is not shown beside the desk's.
    { isInner: true },
  );
};
