import { contentHash, idFrom } from '../../kernel/id.ts';
import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import { takeNumbers } from '../../platform/serial.store.ts';
import { makeMessage, saysTheSame, type Message } from './message.ts';
import { findMessages, saveNewMessages } from './message.store.ts';

/** One row of an outside source. Its author is not taken over: only the words, the place and the time. */
export interface ImportRow {
  readonly externalId: string;
  readonly title: string;
  readonly body: string;
  readonly at?: Date;
}

/** What became of a batch. */
export interface ImportedBatch {
  /** The messages that were new. */
  readonly stored: readonly Message[];
  readonly alreadyThere: number;
  /** How many of those already there are kept in other words than they came in now. */
  readonly differing: number;
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

/** Which of these messages are in the store; reads only. */
export const findImported = (made: readonly { readonly id: string }[]): Promise<Message[]> =>
  findMessages(made.map(({ id }) => id));

/** Runs a step on the store, and runs it again when its caller says so. */
export type Repeat = <T>(step: () => Promise<T>) => Promise<T>;

const once: Repeat = (step) => step();

/**
 * Keeps a batch of imported messages; those already there are left as they are, also when two imports run at once. Of two with
 * one id the first is kept. Each step goes through `repeat`: what an earlier try kept whose answer was lost counts as stored.
 */
export async function importMessages(
  work: Work,
  made: readonly Omit<Message, 'no'>[],
  repeat = once,
): Promise<ImportedBatch> {
  const unique = new Map<string, Omit<Message, 'no'>>();
  for (const message of made) if (!unique.has(message.id)) unique.set(message.id, message);
  const there = await repeat(() => findImported(made));
  const known = new Set(there.map(({ id }) => id));
  const fresh = [...unique.values()].filter(({ id }) => !known.has(id));
  const stored = fresh.length === 0 ? [] : await keepFresh(work, fresh, repeat);
  return {
    stored,
    alreadyThere: made.length - stored.length,
    differing: there.filter((one) => !saysTheSame(one, present(unique.get(one.id), 'row'))).length,
  };
}

/** Keeps new messages; gives those that are there by this call. What another import kept at the same moment is for that one to have looked at. */
async function keepFresh(
  work: Work,
  fresh: readonly Omit<Message, 'no'>[],
  repeat: Repeat,
): Promise<Message[]> {
  const numbers = await repeat(() => takeNumbers('message', work.now, fresh.length));
  const messages = fresh.map((message, i) => ({ ...message, no: present(numbers[i], 'number') }));
  const taken = new Set(await repeat(() => saveNewMessages(messages, work.now)));
  const doubtful = messages.filter(({ id }) => taken.has(id));
  const kept = doubtful.length === 0 ? [] : await repeat(() => findImported(doubtful));
  const numberOf = new Map(kept.map(({ id, no }) => [id, no]));
  return messages.filter(({ id, no }) => !taken.has(id) || numberOf.get(id) === no);
}
