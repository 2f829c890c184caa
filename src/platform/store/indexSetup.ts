import type { Db, IndexDescriptionInfo } from 'mongodb';
import type { IndexDefinition, IndexOptions } from 'mongoose';

/** What a mongoose schema says of one index: its fields and its options. */
export type WantedIndex = readonly [IndexDefinition, IndexOptions];

/** Makes the collections that are not there yet; gives back their names. */
export async function createCollections(db: Db, wanted: readonly string[]): Promise<string[]> {
  const there = new Set((await db.listCollections().toArray()).map(({ name }) => name));
  const missing = wanted.filter((name) => !there.has(name));
  for (const name of missing) await db.createCollection(name);
  return missing;
}

/** Makes the indexes that are not there yet. One of the same name with another meaning is refused: it needs a migration. */
export async function createIndexes(
  db: Db,
  collection: string,
  wanted: readonly WantedIndex[],
): Promise<void> {
  const there = await db.collection(collection).indexes();
  for (const [fields, options] of wanted) {
    const keys = keysOf(fields);
    const name = options.name ?? nameOf(keys);
    const existing = there.find((index) => index.name === name);
    if (existing !== undefined) refuseOther(collection, name, existing, keys, options);
    else await db.collection(collection).createIndex(keys, { ...plain({ ...options }), name }, {});
  }
}

type Keys = Record<string, 1 | -1>;

function keysOf(fields: IndexDefinition): Keys {
  return Object.fromEntries(
    Object.entries(fields).map(([field, direction]) => {
      if (direction === 1 || direction === -1) return [field, direction];
      throw new Error(`The index on ${field} is not of the portable sort (1 or -1).`);
    }),
  );
}

const nameOf = (keys: Keys): string =>
  Object.entries(keys)
    .map(([field, direction]) => `${field}_${String(direction)}`)
    .join('_');

const meaningful = ['unique', 'sparse', 'expireAfterSeconds', 'partialFilterExpression'] as const;

/** The options that change what an index means; the rest is mongoose's own. */
const plain = (options: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    meaningful
      .map((option) => [option, options[option]] as const)
      .filter(([, value]) => value !== undefined && value !== null && value !== false),
  );

function refuseOther(
  collection: string,
  name: string,
  existing: IndexDescriptionInfo,
  keys: Keys,
  options: IndexOptions,
): void {
  const wanted = JSON.stringify([keys, plain({ ...options })]);
  const found = JSON.stringify([existing.key, plain({ ...existing })]);
  if (wanted !== found)
    throw new Error(
      `The index ${collection}.${name} is ${found} but should be ${wanted}: a migration must drop it first.`,
    );
}
