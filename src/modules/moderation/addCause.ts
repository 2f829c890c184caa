import { definedFields } from '../../kernel/definedFields.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import type { Cause } from './cause.ts';
import type { JudgedText } from './readSubject.ts';
import {
  holding,
  openCauses,
  reviewEvent,
  reviewIdOf,
  unopenedReview,
  withCause,
  type ReviewItem,
} from './reviewItem.ts';
import { findReview, saveNewReview, saveReview } from './reviewItem.store.ts';

/**
 * Adds a cause to the one item of a text, which begins with it. What somebody said before, or what was decided about this wording
 * for the same kind of reason, is no new cause. Gives the item as it is then.
 */
export const addCause = (text: JudgedText, cause: Cause, now: Date): Promise<ReviewItem> =>
  retryLostRace(
    async () => {
      const { subject, message, authorId } = text;
      const of = { subject, messageId: message.id, area: message.area };
      const found = await findReview(reviewIdOf(subject));
      const before = found ?? unopenedReview({ ...of, ...definedFields({ authorId }) }, now);
      if (isKnown(before, cause) || isAnswered(before, cause)) return before;
      const changed = withCause(before, cause);
      const event = reviewEvent(changed, found === null ? 'opened' : 'caused', now);
      const isSaved =
        found === null
          ? (await saveNewReview(changed, event)) === 'inserted'
          : await saveReview(changed, event);
      return isSaved ? changed : lostRace;
    },
    { triesMax: 20 },
  );

/** A person says it once; the platform once a wording. */
const isKnown = ({ causes }: ReviewItem, cause: Cause): boolean =>
  causes.some(({ kind, reportId, wording }) =>
    cause.reportId === undefined
      ? kind === cause.kind && wording === cause.wording
      : reportId === cause.reportId,
  );

/** The newest decision that holds was about this wording, and about a cause of the same kind. A decider may always bring it up again. */
function isAnswered(item: ReviewItem, cause: Cause): boolean {
  const last = holding(item).at(-1);
  if (last === undefined || cause.kind === 'OFFICE' || openCauses(item).length > 0) return false;
  return (
    last.wording === cause.wording &&
    item.causes
      .slice(0, last.causes)
      .some(({ kind, reportKind }) => kind === cause.kind && reportKind === cause.reportKind)
  );
}
