import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import { tell } from '../notices/tell.ts';
import { findMessages } from '../opinion/message.store.ts';
import { findConflictFlags } from './conflictFlag.store.ts';
import { noticesOfConflictFlag, triageNoticeWords } from './triage.notices.ts';

/** Tells authors what was decided on what they wrote; how many notices were new. Repeated, nobody is told again. */
export async function tellAuthors(events: readonly NumberedEvent[]): Promise<number> {
  const flags = await findConflictFlags(events.map(({ subject }) => subject.id));
  const messages = await findMessages(flags.map(({ messageId }) => messageId));
  const drafts = events.flatMap((event) => {
    const flag = flags.find(({ id }) => id === event.subject.id);
    const message = messages.find(({ id }) => id === flag?.messageId);
    return flag === undefined || message === undefined
      ? []
      : noticesOfConflictFlag(flag, message, event);
  });
  return tell(drafts, triageNoticeWords);
}
