import { definedFields } from '../../kernel/definedFields.ts';
import type { Message } from '../opinion/message.ts';
import { mayReadMessage } from '../opinion/message.policy.ts';
import { findMessages } from '../opinion/message.store.ts';
import { shownWording, stateOf } from '../opinion/standing.ts';
import { documentIdOf, type DocumentDraft } from './searchDocument.ts';
import type { ReadItem, SearchSource } from './searchSource.ts';

const stands = (message: Message): boolean =>
  message.withdrawnAt === undefined && stateOf(message) === 'SHOWN';

// What is masked is drawn over for everybody here, also for those who may read it elsewhere: who searches for a word must not learn from
// what is found that it stands behind a mask.
function draftOf(message: Message): DocumentDraft {
  const { id, kind, area, authorId, at, version, place = '' } = message;
  const { title, body } = shownWording(message);
  return {
    kind,
    refId: id,
    audience: kind === 'POST' ? 'AREA' : 'TEAM',
    area,
    readers: authorId === undefined ? [] : [authorId],
    at,
    version,
    title,
    body: place === '' ? body : `${place}\n${body}`,
  };
}

const readItemOf = (message: Message): ReadItem => {
  const { title, body } = draftOf(message);
  const { kind, at, area } = message;
  return definedFields({ item: { kind, thing: message }, title, body, at, area });
};

/** Posts and reports that stand. */
export const messageSource: SearchSource = {
  kinds: ['POST', 'FIELD_REPORT'],
  subject: 'message',
  hears: ['message.saved', 'message.withdrawn', 'message.standing'],
  documentIdsOf: (id) => [documentIdOf('POST', id), documentIdOf('FIELD_REPORT', id)],
  draftsOf: async (ids) => (await findMessages(ids)).filter(stands).map(draftOf),
  readItems: async (actor, ids) =>
    new Map(
      (await findMessages(ids))
        .filter((message) => stands(message) && mayReadMessage(actor, message))
        .map((message) => [message.id, readItemOf(message)]),
    ),
};
