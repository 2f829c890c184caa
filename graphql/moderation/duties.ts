import { mayDecideReviewsOf } from '../../src/modules/moderation/review.policy.ts';
import { countReviews } from '../../src/modules/moderation/reviewItem.store.ts';
import type { Duty, ReadDuties } from '../duties/duty.ts';

const piles = [
  ['APPEALS', 'APPEALED'],
  ['TEXTS', 'OPEN'],
] as const satisfies readonly (readonly [Duty['kind'], string])[];

/** For those who decide on texts: the appeals, which have a clock, then what waits for a decision. */
export const moderationDuties: ReadDuties = ({ actor }) => {
  const { scope: area } = actor;
  if (!mayDecideReviewsOf(actor, area)) return Promise.resolve([]);
  return Promise.all(
    piles.map(async ([kind, state]) => ({
      kind,
      count: await countReviews({ area, state }),
      path: `/reviews?state=${state}`,
    })),
  );
};
