import { randomId } from '../../../src/kernel/id.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import type { Work } from '../../../src/kernel/work.ts';
import type { ReportKind } from '../../../src/modules/moderation/cause.ts';
import { decideReview } from '../../../src/modules/moderation/decideReview.ts';
import { reportContent } from '../../../src/modules/moderation/reportContent.ts';
import { findReview } from '../../../src/modules/moderation/reviewItem.store.ts';
import type {
  DecisionAct,
  Passage,
  ReviewItem,
} from '../../../src/modules/moderation/reviewItem.ts';
import type { StandingSubject } from '../../../src/modules/opinion/changeStanding.ts';
import { present } from '../../../src/kernel/assert.ts';

/** The item of a text that somebody reports. */
export async function reported(
  by: Work,
  subject: StandingSubject,
  kind: ReportKind = 'INSULT',
): Promise<ReviewItem> {
  const report = await reportContent(by, { key: randomId(), subject, kind, text: '' });
  return present(await findReview(report.reviewId), 'review item');
}

/** A decision on what was reported, under the first rule of conduct. */
export const decided = async (
  by: Work,
  { id, version }: Pick<ReviewItem, 'id' | 'version'>,
  act: DecisionAct,
  passage?: Passage,
): Promise<ReviewItem> =>
  doneOf(
    await decideReview(by, {
      id,
      version,
      act,
      rule: 'C-1',
      wording: 1,
      sentence: '请不要辱骂邻居。',
      ...(passage === undefined ? {} : { passage }),
    }),
  );
