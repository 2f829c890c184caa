import { useState } from 'react';
import { focusOn } from './focusOn.ts';
import type { Queue } from './useQueue.ts';
import { useQueueKeys } from './useQueueKeys.ts';

const decision = '[data-confirm], .decide [type=submit], [data-next]';
const firstReason = '.decide input';

/** The keys at work, and what stands open: the reasons for dismissing one flag, and the table of keys. */
export const useDeskWork = (queue: Queue) => {
  const [dismissing, setDismissing] = useState<string>();
  const [isHelp, setHelp] = useState(false);
  const { currentItem } = queue;
  const dismiss = () => {
    if (currentItem?.mayDo.includes('DISMISS') !== true) return;
    setDismissing(currentItem.id);
    focusOn(firstReason);
  };
  const keep = () => {
    setDismissing(undefined);
  };
  const toDecision = () => {
    focusOn(decision);
  };
  // At the end of what was read, one step further reads on.
  const step = async (by: 1 | -1) => {
    const near = currentItem === undefined ? queue.flags?.[0] : queue.neighbour(by);
    const next = near ?? (by === 1 ? (await queue.more())[0] : undefined);
    if (next === undefined) return;
    queue.choose(next, true);
    focusOn(`[data-row="${next.id}"]`);
  };
  useQueueKeys({
    onStep: (by) => void step(by),
    onEnter: toDecision,
    onDismiss: dismiss,
    onEscape: keep,
    onHelp: () => {
      setHelp(true);
    },
  });
  return {
    isDismissing: currentItem !== undefined && dismissing === currentItem.id,
    ...{ dismiss, keep, toDecision, isHelp },
    closeHelp: () => {
      setHelp(false);
    },
  };
};

export type DeskWork = ReturnType<typeof useDeskWork>;
