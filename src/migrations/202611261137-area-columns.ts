import type { AnyBulkWriteOperation, Db } from 'mongodb';
import type { Migration } from '../platform/migration.ts';

const collections = ['messages', 'flags', 'cases', 'services'] as const;
const levels = ['city', 'district', 'street', 'community', 'grid'] as const;
const batchSize = 1_000;

/** `within` becomes a column a level instead of a list (see ../platform/areaColumns.ts); the indexes over the list go. */
export const areaColumns: Migration = {
  name: '202611261137-area-columns',
  kind: 'CONTRACT',
  about: 'areas as columns',
  run: async (db) => {
    for (const name of collections) {
      await dropListIndexes(db, name);
      await turnLists(db, name);
    }
    // A copy of a service never needed it.
    await db
      .collection('services_last_logged')
      .updateMany({ 'service.within': { $exists: true } }, { $unset: { 'service.within': '' } });
  },
};

async function dropListIndexes(db: Db, name: string): Promise<void> {
  const indexes = await db.collection(name).indexes();
  for (const { key, name: index } of indexes)
    if ('within' in key && index !== undefined) await db.collection(name).dropIndex(index);
}

/** As much of a document as this migration reads, in version 1. */
interface Listed {
  readonly _id: string;
  readonly within: readonly string[];
}

/** And as it may be while this migration runs. */
interface Kept {
  readonly _id: string;
  readonly within: Listed['within'] | Readonly<Record<string, string | undefined>>;
}

async function turnLists(db: Db, name: string): Promise<void> {
  const documents = db.collection<Kept>(name);
  const lists = documents
    .find<Listed>({ 'within.city': { $exists: false } }, { projection: { within: 1 } })
    .batchSize(batchSize);
  let changes: AnyBulkWriteOperation<Kept>[] = [];
  const save = async () => {
    if (changes.length > 0) await documents.bulkWrite(changes, { ordered: false });
    changes = [];
  };
  for await (const { _id, within } of lists) {
    const columns = Object.fromEntries(
      levels.slice(0, within.length).map((level, i) => [level, within[i]]),
    );
    changes.push({ updateOne: { filter: { _id }, update: { $set: { within: columns } } } });
    if (changes.length === batchSize) await save();
  }
  await save();
}
