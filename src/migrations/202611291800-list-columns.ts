import type { Collection, Db, Filter, WithId } from 'mongodb';
import { idFrom } from '../kernel/id.ts';
import type { Migration } from '../platform/migration.ts';
import { searchKeysOf } from '../platform/searchKeys.ts';

const batchSize = 200;

/**
 * What lists are narrowed, counted and searched by: who mediates a case and which sides it waits for, whether a flag has a case, and
 * the keys under which each is found. An older program would change them without these columns, so it must not go on beside it.
 */
export const listColumns: Migration = {
  name: '202611291800-list-columns',
  kind: 'CONTRACT',
  about: 'lists that can be searched and counted',
  run: async (db) => {
    const messages = db.collection<KeptMessage>('messages');
    await inBatches(messages, { authorId: { $exists: true } }, setOfMessages);
    await inBatches(db.collection<KeptFlag>('flags'), {}, (flags) => setOfFlags(db, flags));
    await inBatches(db.collection<KeptCase>('cases'), {}, setOfCases);
    await inBatches(db.collection<KeptService>('services'), {}, setOfServices);
  },
};

/** As much of the documents as this migration reads. */
interface Kept {
  readonly _id: string;
}
interface KeptMessage extends Kept {
  readonly no: string;
  readonly title?: string;
  readonly body: string;
  readonly place?: string;
}
interface KeptFlag extends Kept {
  readonly messageId: string;
}
interface KeptCase extends Kept {
  readonly no: string;
  readonly title: string;
  readonly state: string;
  readonly mediatorId?: string;
  readonly parties: readonly {
    readonly id: string;
    readonly name: string;
    readonly personId?: string;
    readonly firmId?: string;
    readonly consent: string;
    readonly performedAt?: Date;
  }[];
  readonly agreement?: { readonly duties: readonly string[] };
}
interface KeptService extends Kept {
  readonly note: string;
}

type Columns = Readonly<Record<string, unknown>>;

/** Sets the columns of whatever has no keys yet, a batch after another. */
async function inBatches<D extends Kept>(
  kept: Collection<D>,
  which: object,
  columnsOf: (batch: readonly WithId<D>[]) => Columns[] | Promise<Columns[]>,
): Promise<void> {
  const filter = { ...which, searchKeys: { $exists: false } } as Filter<D>;
  for (;;) {
    const batch = await kept.find(filter).limit(batchSize).toArray();
    if (batch.length === 0) return;
    const columns = await columnsOf(batch);
    for (const [at, { _id }] of batch.entries())
      await kept.updateOne({ _id } as Filter<D>, { $set: (columns[at] ?? {}) as Partial<D> });
  }
}

const keysOf = ({ no, title, body, place }: KeptMessage) => searchKeysOf(no, [title, body, place]);

const setOfMessages = (messages: readonly KeptMessage[]): Columns[] =>
  messages.map((message) => ({ searchKeys: keysOf(message) }));

async function setOfFlags(db: Db, flags: readonly KeptFlag[]): Promise<Columns[]> {
  const ids = flags.map(({ messageId }) => messageId);
  const messages = await db
    .collection<KeptMessage>('messages')
    .find({ _id: { $in: ids } })
    .toArray();
  const keys = new Map(messages.map((message) => [message._id, keysOf(message)]));
  const opened = await db
    .collection<{ _id: string; messageId: string }>('cases')
    .find({ _id: { $in: ids.map((id) => idFrom('case', id)) } }, { projection: { messageId: 1 } })
    .toArray();
  const withCase = new Set(opened.map(({ messageId }) => messageId));
  return flags.map(({ messageId }) => ({
    searchKeys: keys.get(messageId) ?? [],
    hasCase: withCase.has(messageId),
  }));
}

const setOfCases = (cases: readonly KeptCase[]): Columns[] =>
  cases.map((one) => ({
    searchKeys: searchKeysOf(one.no, [one.title, ...one.parties.map(({ name }) => name)]),
    mediatedBy: one.mediatorId ?? 'nobody',
    awaitedIds: awaitedIn(one),
  }));

const awaitedIn = ({ state, parties, agreement }: KeptCase): string[] =>
  parties
    .filter(
      ({ id, consent, performedAt }) =>
        state !== 'CLOSED' &&
        (consent === 'ASKED' ||
          (agreement?.duties.includes(id) === true && performedAt === undefined)),
    )
    .flatMap(({ personId, firmId }) => personId ?? firmId ?? []);

const setOfServices = (services: readonly KeptService[]): Columns[] =>
  services.map(({ note }) => ({ searchKeys: searchKeysOf(undefined, [note]) }));
