import type { AnyBulkWriteOperation, Db, Document } from 'mongodb';
import type { Migration } from '../migrations.ts';

const collections = ['messages', 'flags', 'cases', 'services'] as const;
const levels = ['city', 'district', 'street', 'community', 'grid'] as const;
const batchSize = 1_000;

/** `within` becomes a column a level instead of a list (see ../areaColumns.ts); the indexes over the list go. */
export const areaColumnsStep: Migration = {
  number: 2,
  name: 'areas as columns',
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

async function turnLists(db: Db, name: string): Promise<void> {
  const lists = db
    .collection(name)
    .find<{ _id: Document['_id']; within: string[] }>({ 'within.city': { $exists: false } })
    .project<{ _id: string; within: string[] }>({ within: 1 })
    .batchSize(batchSize);
  let changes: AnyBulkWriteOperation[] = [];
  const save = async () => {
    if (changes.length > 0) await db.collection(name).bulkWrite(changes, { ordered: false });
    changes = [];
  };
  for await (const { _id, within } of lists) {
    const columns = Object.fromEntries(within.map((path, depth) => [levels[depth], path]));
    const filter = { _id } as Document;
    changes.push({ updateOne: { filter, update: { $set: { within: columns } } } });
    if (changes.length === batchSize) await save();
  }
  await save();
}
