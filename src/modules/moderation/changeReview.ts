import type { ActRequest } from '../../kernel/actRequest.ts';
import { notFound } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import { changeOnce } from '../../kernel/changeOnce.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Reason } from '../../kernel/reason.ts';
import type { Work } from '../../kernel/work.ts';
import { changeStanding } from '../opinion/changeStanding.ts';
import { reviewEvent, type ReviewChange, type ReviewItem } from './reviewItem.ts';
import { findReview, saveReview } from './reviewItem.store.ts';
import { standingUnder } from './standingUnder.ts';

/** Which item, at the version that was read. */
export interface ReviewAsked {
  readonly id: string;
  readonly version: number;
  readonly key?: string;
}

/** One way of changing an item: who may (else it is not there), why not now, and what it makes. */
export interface ReviewStep {
  readonly act: string;
  readonly may: (item: ReviewItem) => boolean;
  readonly fits: (item: ReviewItem) => Reason | null | Promise<Reason | null>;
  readonly make: (item: ReviewItem, request: ActRequest) => ReviewItem;
}

/**
 * The way of every act on an item: allowed (else NOT_FOUND), then as `changeOnce` has it; then the text stands as the decisions that
 * hold have it. A crash in between is made up for by the job that hears of the act.
 */
export async function changeReview(
  work: Work,
  asked: ReviewAsked,
  { act, may, fits, make }: ReviewStep,
): Promise<Outcome<ReviewItem>> {
  const found = await findReview(asked.id);
  if (found === null || !may(found)) throw notFound('review');
  const outcome = await changeOnce(found, {
    actor: work.actor,
    act,
    asked,
    requestsOf: ({ history }) => history.map(({ request }) => request),
    make: async (item, request) => {
      const reason = await fits(item);
      return reason === null ? make(item, request) : { reason };
    },
    save: (changed) => saveReview(changed, reviewEvent(changed, lastAct(changed), work.now)),
    reread: async ({ id }) => present(await findReview(id), 'review item'),
  });
  if ('done' in outcome) await keepStanding(outcome.done, work.now);
  return outcome;
}

/** Has the text of an item stand as its decisions have it, unless it does already; nothing where no decision was ever made. */
export async function keepStanding(item: ReviewItem, now: Date): Promise<boolean> {
  if (item.decisions.length === 0) return false;
  return changeStanding(item.subject, standingUnder(item), now);
}

const lastAct = ({ history }: ReviewItem): ReviewChange => {
  const { act } = present(history.at(-1), 'line of the act');
  return act.toLowerCase() as Lowercase<typeof act>;
};
