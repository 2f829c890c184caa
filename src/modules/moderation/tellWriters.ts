import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import { tell } from '../notices/tell.ts';
import { findMessages } from '../opinion/message.store.ts';
import { moderationNoticeWords, noticesOfReview } from './moderation.notices.ts';
import { findReviews } from './reviewItem.store.ts';

/** Tells authors what was decided on their texts and appeals; how many notices were new. Repeated, nobody is told again. */
export async function tellWriters(events: readonly NumberedEvent[]): Promise<number> {
  const items = await findReviews([...new Set(events.map(({ subject }) => subject.id))]);
  const messages = await findMessages(items.map(({ messageId }) => messageId));
  const drafts = events.flatMap((event) => {
    const item = items.find(({ id }) => id === event.subject.id);
    const message = messages.find(({ id }) => id === item?.messageId);
    return item === undefined || message === undefined ? [] : noticesOfReview(item, message, event);
  });
  return tell(drafts, moderationNoticeWords);
}
