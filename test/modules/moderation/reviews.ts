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
import { appealDecision } from '../../../src/modules/moderation/appealDecision.ts';
import { findMessage } from '../../../src/modules/opinion/message.store.ts';
import type { Message } from '../../../src/modules/opinion/message.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { minutesLater, places, someone, workOf } from '../../support/world.ts';
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

/** Who is in the stories: who writes, who reports, who decides, and a colleague of the district who decides on appeals. */
export const author = workOf(someone('RESIDENT', places.community));
export const neighbour = workOf(someone('RESIDENT', places.community));
export const spokesperson = workOf(someone('SPOKESPERSON', places.community));
export const colleague = workOf(someone('PRESS_SPOKESPERSON', places.district));

/** The same person so many minutes after the beginning. */
export const later = (work: Work, minutes: number): Work => ({
  ...work,
  now: minutesLater(minutes),
});

/** A new post of the author. */
export const publish = (body = '这家人真是骗子。'): Promise<Message> =>
  publishPost(author, { key: randomId(), title: '', body });

/** A post of the author that the neighbour has reported. */
export const aReview = async (body?: string): Promise<ReviewItem> =>
  reported(neighbour, { kind: 'MESSAGE', id: (await publish(body)).id });

/** A post of the author that the spokesperson has hidden. */
export const hidden = async (): Promise<ReviewItem> =>
  decided(spokesperson, await aReview(), 'HIDE');

/** A hidden post whose author appealed five minutes later. */
export async function appealed(): Promise<ReviewItem> {
  const { id, version } = await hidden();
  const asked = { id, version, decision: 1, text: '我说的是事实。' };
  return doneOf(await appealDecision(later(author, 5), asked));
}

/** How the text of an item stands. */
export const stateOf = async ({ messageId }: Pick<ReviewItem, 'messageId'>) =>
  (await findMessage(messageId))?.standing?.state ?? 'SHOWN';
