import type { Db } from 'mongodb';
import type { Migration } from '../platform/migration.ts';
import { namePartsOf } from '../platform/nameParts.ts';
import { searchKeysOf } from '../platform/searchKeys.ts';

const batchSize = 200;

/**
 * What is found by words is found in whatever form they are typed (traditional characters, middle dots, radicals): each document
 * gets the keys of today beside those it has, by which an older program goes on finding it.
 */
export const foldedSearchKeys: Migration = {
  name: '202611300010-folded-search-keys',
  kind: 'EXPAND',
  about: 'names and titles that are found in whatever characters they are typed',
  run: async (db) => {
    await addKeys(db, 'people', 'residentKeys', (people) =>
      people.map(({ residentKeys, displayName }) => namedIn(residentKeys, displayName)),
    );
    await addKeys(db, 'people', 'roleKeys', (people) =>
      people.map(({ roleKeys, displayName }) => namedIn(roleKeys, displayName)),
    );
    await addKeys(db, 'firms', 'nameParts', (firms) => firms.map(({ name }) => namePartsOf(name)));
    await addKeys(db, 'messages', 'searchKeys', (messages) => messages.map(keysOfMessage));
    await addKeys(db, 'flags', 'searchKeys', (flags) => keysOfFlags(db, flags));
    await addKeys(db, 'cases', 'searchKeys', (cases) =>
      cases.map(({ no, title, parties }) =>
        searchKeysOf(no, [title, ...parties.map(({ name }) => name)]),
      ),
    );
    await addKeys(db, 'services', 'searchKeys', (services) =>
      services.map(({ note }) => searchKeysOf(undefined, [note])),
    );
  },
};

/** As much of the documents as this migration reads. */
interface Kept {
  readonly _id: string;
}
interface KeptPerson extends Kept {
  readonly displayName: string;
  readonly residentKeys: readonly string[];
  readonly roleKeys: readonly string[];
}
interface KeptFirm extends Kept {
  readonly name: string;
  readonly nameParts: readonly string[];
}
interface Searched extends Kept {
  readonly searchKeys: readonly string[];
}
interface KeptMessage extends Searched {
  readonly no: string;
  readonly title?: string;
  readonly body: string;
  readonly place?: string;
}
interface KeptFlag extends Searched {
  readonly messageId: string;
}
interface KeptCase extends Searched {
  readonly no: string;
  readonly title: string;
  readonly parties: readonly { readonly name: string }[];
}
interface KeptService extends Searched {
  readonly note: string;
}

/** The lists in which a person stands are those whose key has no name in it yet. */
const listAlone = /^(?:all|new|(?:held|ended):[^:]*):$/u;

const namedIn = (keys: readonly string[], name: string): string[] => {
  const parts = namePartsOf(name);
  return keys
    .filter((key) => listAlone.test(key))
    .flatMap((list) => parts.map((part) => list + part));
};

const keysOfMessage = ({ no, title, body, place }: KeptMessage): string[] =>
  searchKeysOf(no, [title, body, place]);

async function keysOfFlags(db: Db, flags: readonly KeptFlag[]): Promise<string[][]> {
  const messages = await db
    .collection<KeptMessage>('messages')
    .find({ _id: { $in: flags.map(({ messageId }) => messageId) } })
    .toArray();
  const keys = new Map(messages.map((message) => [message._id, keysOfMessage(message)]));
  return flags.map(({ messageId }) => keys.get(messageId) ?? []);
}

type KeyField = 'residentKeys' | 'roleKeys' | 'nameParts' | 'searchKeys';
type Keyed = Readonly<Partial<Record<KeyField, readonly string[]>>>;

interface Collections {
  readonly people: KeptPerson;
  readonly firms: KeptFirm;
  readonly messages: KeptMessage;
  readonly flags: KeptFlag;
  readonly cases: KeptCase;
  readonly services: KeptService;
}

/** Adds the keys that each document lacks, a batch after another; those that lack none are not written. */
async function addKeys<K extends keyof Collections>(
  db: Db,
  name: K,
  field: KeyField,
  keysOf: (batch: readonly Collections[K][]) => readonly string[][] | Promise<readonly string[][]>,
): Promise<void> {
  const collection = db.collection<Kept>(name);
  let batch: (Collections[K] & Keyed)[] = [];
  const add = async () => {
    const keys = await keysOf(batch);
    for (const [at, one] of batch.entries()) {
      const held = new Set(one[field]);
      const lacking = (keys[at] ?? []).filter((key) => !held.has(key));
      if (lacking.length > 0)
        await collection.updateOne({ _id: one._id }, { $push: { [field]: { $each: lacking } } });
    }
    batch = [];
  };
  for await (const one of collection
    .find<Collections[K] & Keyed>({ [field]: { $exists: true } })
    .batchSize(batchSize)) {
    batch.push(one);
    if (batch.length === batchSize) await add();
  }
  await add();
}
