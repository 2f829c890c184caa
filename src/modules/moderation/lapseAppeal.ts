import { AppError } from '../../kernel/appError.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { changeReview, type ReviewAsked } from './changeReview.ts';
import { mayLapse } from './review.policy.ts';
import { actedOn, openAppeal, type ReviewItem } from './reviewItem.ts';

/** Which appeal of which item, at the version that was read. */
export interface LapseAppealInput extends ReviewAsked {
  readonly decision: number;
}

/** An appeal that nobody decided in time takes the decision back by itself: the text is back. Only the platform's own job does it. */
export async function lapseAppeal(
  work: Work,
  input: LapseAppealInput,
): Promise<Outcome<ReviewItem>> {
  const { actor, now } = work;
  if (!mayLapse(actor))
    throw new AppError('FORBIDDEN', 'Only the job lets an appeal lapse.', {
      reason: 'not_the_job',
    });
  return changeReview(work, input, {
    act: 'lapseAppeal',
    may: () => true,
    fits: (item) => (openAppeal(item)?.decision === input.decision ? null : 'appeal_not_open'),
    make: (item, request) =>
      actedOn(item, actor, now, { act: 'LAPSED', decision: input.decision, request }),
  });
}
