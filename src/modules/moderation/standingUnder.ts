import { definedFields } from '../../kernel/definedFields.ts';
import type { DecidedStanding } from '../opinion/changeStanding.ts';
import type { Mask } from '../opinion/standing.ts';
import { holding, openCauses, type Decision, type ReviewItem } from './reviewItem.ts';

type Effect = Pick<DecidedStanding, 'state' | 'editAsked' | 'commentsClosed'> & {
  readonly masks: readonly Mask[];
};

/** What one decision makes of what the earlier ones left. */
const effects: Readonly<Record<Decision['act'], (before: Effect, of: Decision) => Effect>> = {
  KEEP: (before) => ({ ...before, state: 'SHOWN' }),
  HIDE: (before) => ({ ...before, state: 'HIDDEN' }),
  MASK: (before, { wording, passage }) => ({
    ...before,
    state: 'SHOWN',
    masks: [...before.masks, { wording, ...passage }],
  }),
  ASK_EDIT: (before, { wording }) => ({ ...before, state: 'SHOWN', editAsked: wording }),
  CLOSE_COMMENTS: (before) => ({ ...before, state: 'SHOWN', commentsClosed: true }),
};

/**
 * How a text stands by the decisions that hold, in the order in which they were made: what was undone or taken back on appeal is as
 * if it had never been. What still waits to be looked at before anybody reads it goes on waiting.
 */
export function standingUnder(item: ReviewItem): DecidedStanding {
  const start: Effect = { state: 'SHOWN', masks: [] };
  const { masks, ...rest } = holding(item).reduce(
    (before, decision) => effects[decision.act](before, decision),
    start,
  );
  const last = holding(item).at(-1);
  const isWaiting = openCauses(item).some(({ kind }) => kind === 'WAITING');
  return {
    ...rest,
    ...(isWaiting ? ({ state: 'WAITING' } as const) : {}),
    ...definedFields({ masks: masks.length === 0 ? undefined : masks }),
    liftsWords: last?.act === 'KEEP',
    decision: item.version,
    wording: item.decisions.at(-1)?.wording ?? 1,
  };
}
