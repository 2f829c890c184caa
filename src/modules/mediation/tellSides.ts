import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import { findClock } from '../calendar/legalClock.store.ts';
import type { NoticeDraft } from '../notices/notice.ts';
import { tell } from '../notices/tell.ts';
import { findMessages } from '../opinion/message.store.ts';
import { findCase, findCases } from './case.store.ts';
import {
  mediationNoticeWords,
  noticeOfOpening,
  noticesOfCase,
  noticesOfDueDay,
} from './mediation.notices.ts';
import { personsBehind } from './personsBehind.ts';

/** Tells the sides what happened in their cases, and authors that a case was opened; how many notices were new. Repeated, nobody is told again. */
export async function tellSides(events: readonly NumberedEvent[]): Promise<number> {
  const cases = await findCases([...new Set(events.map(({ subject }) => subject.id))]);
  const personOf = await personsBehind(cases);
  const opened = events
    .filter(({ type }) => type === 'case.opened')
    .map(({ subject }) => subject.id);
  const begun = cases.filter(({ id }) => opened.includes(id));
  const messages = await findMessages(begun.map(({ messageId }) => messageId));
  const drafts = events.flatMap((event): NoticeDraft[] => {
    const found = cases.find(({ id }) => id === event.subject.id);
    if (found === undefined) return [];
    if (event.type !== 'case.opened') return noticesOfCase(found, event, personOf);
    const message = messages.find(({ id }) => id === found.messageId);
    return message === undefined ? [] : noticeOfOpening(found, message);
  });
  return tell(drafts, mediationNoticeWords);
}

/** Tells the sides that still owe something that the agreed day comes near, when its clock has warned; how many notices were new. */
export async function tellOfDueDays(events: readonly NumberedEvent[]): Promise<number> {
  const drafts: NoticeDraft[] = [];
  for (const { subject, at } of events) {
    const clock = await findClock(subject.id);
    if (clock?.code !== 'MED_PERFORM') continue;
    const found = await findCase(clock.subject.id);
    if (found !== null) drafts.push(...noticesOfDueDay(found, at, await personsBehind([found])));
  }
  return tell(drafts, mediationNoticeWords);
}
