import type { Collection, Db } from 'mongodb';
import type { AppliedMigration } from '../migration.ts';
import { schemaCollection } from '../store/health.ts';
import { foreignVersion, prepareDatabase, type SchemaState } from '../store/prepareStore.ts';
import { collectionsIn } from './writeBackup.ts';

const statesOf = (db: Db): Collection<SchemaState> => db.collection<SchemaState>(schemaCollection);

/** What a start alone leaves in a store: the check of its keys. */
const madeByStart = new Set(['key_checks']);

/** How a store stands to a restore. */
export type TargetState = 'EMPTY' | 'FULL' | 'HALF_RESTORED';

/** Whether a store holds nothing yet, anything at all, or what a restore that was not finished has left. */
export async function targetState(db: Db): Promise<TargetState> {
  await prepareDatabase(db);
  const state = await statesOf(db).findOne({ _id: 'schema' });
  if (state?.restoring !== undefined) return 'HALF_RESTORED';
  for (const name of await collectionsIn(db)) {
    if (madeByStart.has(name)) continue;
    const filter = name === schemaCollection ? { _id: { $ne: 'schema' } } : {};
    const found = await db.collection<{ _id: string }>(name).findOne(filter);
    if (found !== null) return 'FULL';
  }
  return 'EMPTY';
}

/** Marks a store as being restored, so that nothing starts on it, and takes away what it holds. */
export async function beginRestore(db: Db, archive: string): Promise<void> {
  await statesOf(db).updateOne({ _id: 'schema' }, { $set: { restoring: archive, applied: null } });
  for (const name of await collectionsIn(db))
    if (name !== schemaCollection) await db.dropCollection(name);
  await db.collection<{ _id: string }>(schemaCollection).deleteMany({ _id: { $ne: 'schema' } });
}

/** Writes down what the restored data have gone through. */
export async function setRestoredForm(db: Db, applied: readonly AppliedMigration[]): Promise<void> {
  await statesOf(db).updateOne(
    { _id: 'schema' },
    { $set: { applied: [...applied], dataVersion: foreignVersion } },
  );
}

/** The restore is done: the store may be used. */
export async function endRestore(db: Db): Promise<void> {
  await statesOf(db).updateOne({ _id: 'schema' }, { $unset: { restoring: '' } });
}
