import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import type { Work } from '../../kernel/work.ts';
import { countedMax, hiddenDays } from '../admission/authorLevel.ts';
import { reckonLevel } from '../admission/reckonLevel.ts';
import { readWrittenHere } from '../opinion/authorship.store.ts';
import { findComments } from '../opinion/comment.store.ts';
import { findMessages } from '../opinion/message.store.ts';
import { findReviews, listReviewsOf } from './reviewItem.store.ts';
import { holding } from './reviewItem.ts';

const dayMs = 86_400_000;
/** So many of an author’s texts are looked through for decisions. */
const textsMax = 50;

/** Reckons the levels of those who wrote, or on whose texts somebody decided, anew; how many. Repeated, it gives the same. */
export async function reckonLevels(work: Work, events: readonly NumberedEvent[]): Promise<number> {
  const authors = await authorsOf(events);
  for (const authorId of authors) {
    const hidden = await countHidden(authorId, work.now);
    await reckonLevel(work, authorId, {
      ...(await readWrittenHere(authorId, countedMax)),
      hidden,
    });
  }
  return authors.size;
}

async function authorsOf(events: readonly NumberedEvent[]): Promise<ReadonlySet<string>> {
  const idsOf = (kind: string) => [
    ...new Set(
      events.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.id),
    ),
  ];
  const things: readonly { readonly authorId?: string }[] = [
    ...(await findMessages(idsOf('message'))),
    ...(await findComments(idsOf('comment'))),
    ...(await findReviews(idsOf('review'))),
  ];
  return new Set(things.flatMap(({ authorId }) => authorId ?? []));
}

/** How many of an author’s texts were hidden by decisions of the last 90 days that hold. */
async function countHidden(authorId: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() - hiddenDays * dayMs);
  const items = await listReviewsOf(authorId, textsMax);
  return items.filter((item) => holding(item).some(({ act, at }) => act === 'HIDE' && at >= since))
    .length;
}
