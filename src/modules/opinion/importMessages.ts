import { contentHash, idFrom } from '../../kernel/id.ts';
import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import { takeNumbers } from '../../platform/serial.store.ts';
import { makeMessage, type Message } from './message.ts';
import { findMessages, saveNewMessages } from './message.store.ts';

/** One row of an outside source. Its author is not taken over: only the words, the place and the time. */
export interface ImportRow {
  readonly externalId: string;
  readonly title: string;
  readonly body: string;
  readonly at?: Date;
}

/** What became of a batch: `waiting` are the messages of it that still have to be looked at. */
export interface ImportedBatch {
  readonly stored: number;
  readonly alreadyThere: number;
  readonly waiting: readonly Message[];
}

/** The message a row makes. Its id comes from source and external id, so a second import meets the first. Throws BAD_INPUT. */
export const importedMessage = (
  work: Work,
  source: string,
  area: string,
  row: ImportRow,
): Omit<Message, 'no'> =>
  makeMessage({
    id: idFrom('import', source, row.externalId),
    kind: 'POST',
    title: row.title,
    body: row.body,
    area,
    at: row.at ?? work.now,
    request: contentHash([source, row.externalId]),
    source,
    externalId: row.externalId,
  });

/** Keeps a batch of imported messages; those already there are left as they are, also when two imports run at once. */
export async function importMessages(
  work: Work,
  made: readonly Omit<Message, 'no'>[],
): Promise<ImportedBatch> {
  const unique = [...new Map(made.map((message) => [message.id, message])).values()];
  const there = await findMessages(unique.map(({ id }) => id));
  const known = new Set(there.map(({ id }) => id));
  const fresh = unique.filter(({ id }) => !known.has(id));
  const numbers = fresh.length === 0 ? [] : await takeNumbers('message', work.now, fresh.length);
  const messages = fresh.map((message, i) => ({ ...message, no: present(numbers[i], 'number') }));
  const stored = messages.length === 0 ? 0 : await saveNewMessages(messages);
  return {
    stored,
    alreadyThere: made.length - stored,
    waiting: [...messages, ...there.filter(({ events }) => events.length > 0)],
  };
}
