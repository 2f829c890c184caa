import { isToErase } from '../identity/closedPerson.ts';
import { findPeople } from '../identity/person.store.ts';
import { makeNotice, type Notice, type NoticeDraft, type NoticeWords } from './notice.ts';
import { knownNotices, saveNotices } from './notice.store.ts';
import { findChoices } from './noticeChoice.store.ts';
import { quietTopics } from './topic.ts';

/**
 * Tells people what concerns them, each matter and state once however often it is told, also by several at once; how many were new.
 * What was told before is not written again, and whose account is erased, or waits to be, is told nothing: they are not there.
 */
export async function tell(drafts: readonly NoticeDraft[], words: NoticeWords): Promise<number> {
  const notices = drafts.map((draft) => makeNotice(draft, words));
  const known = await knownNotices(notices.map(({ id }) => id));
  const fresh = await ofThoseThere(notices.filter(({ id }) => !known.has(id)));
  return fresh.length === 0 ? 0 : saveNotices(await withQuiet(fresh));
}

async function ofThoseThere(notices: readonly Notice[]): Promise<Notice[]> {
  const people = new Map(
    (await findPeople(notices.map(({ personId }) => personId))).map((one) => [one.id, one]),
  );
  return notices.filter(({ personId, at }) => {
    const person = people.get(personId);
    return person === undefined || (person.erasedAt === undefined && !isToErase(person, at));
  });
}

/** The same notices, quiet where their people chose so. */
async function withQuiet(notices: readonly Notice[]): Promise<Notice[]> {
  const asked = notices.filter(({ topic }) => quietTopics.includes(topic));
  const choiceOf = await findChoices(asked.map(({ personId }) => personId));
  return notices.map((notice) =>
    asked.includes(notice) && choiceOf(notice.personId).silenced.includes(notice.topic)
      ? { ...notice, isQuiet: true }
      : notice,
  );
}
