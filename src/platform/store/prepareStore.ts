import { type Db, MongoServerError } from 'mongodb';
import type { AppliedMigration } from '../migration.ts';
import { isDuplicateKey } from './duplicateKey.ts';
import { databaseName, schemaCollection, shortClient } from './health.ts';

const alreadyExists = 48;

/** The one document about the data. */
export interface SchemaState {
  _id: 'schema';
  /** What the data have gone through, oldest first; null when nothing was ever set up here. Absent in data of the first releases. */
  applied?: AppliedMigration[] | null;
  /** The first releases counted instead: 1, or 2 after the only migration that there was. Now `foreignVersion`. */
  dataVersion?: number | null;
  holder: string | null;
  until: Date;
  /** The archive that is being restored into this store; absent when that is done. */
  restoring?: string;
}

/**
 * Makes the collection that set-up leans on and its one document, before anyone else is let in: the Python daemon hangs
 * when a collection is created while the first insert into it runs. May be repeated.
 */
export async function prepareDatabase(db: Db): Promise<void> {
  const there = await db.listCollections({ name: schemaCollection }).toArray();
  if (there.length === 0) await db.createCollection(schemaCollection).catch(ignoreExisting);
  const states = db.collection<SchemaState>(schemaCollection);
  if ((await states.findOne({ _id: 'schema' })) !== null) return;
  await states
    .insertOne({ _id: 'schema', applied: null, holder: null, until: new Date(0) })
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    });
}

/** A version that the first releases do not know, so that they refuse data which a later one has set up. */
export const foreignVersion = 3;

const firstMigration: AppliedMigration = { name: '202611261137-area-columns', kind: 'CONTRACT' };

/** What the data have gone through; null when nothing was ever set up here. */
export function appliedIn({
  applied,
  dataVersion,
}: Pick<SchemaState, 'applied' | 'dataVersion'>): readonly AppliedMigration[] | null {
  if (applied !== undefined) return applied;
  if (dataVersion === undefined || dataVersion === null) return null;
  return dataVersion === 1 ? [] : [firstMigration];
}

/** `prepareDatabase` for a daemon that has just started, over a connection of its own. */
export async function prepareStore(uri: string): Promise<void> {
  const client = shortClient(uri, 5000, 500);
  try {
    await prepareDatabase(client.db(databaseName));
  } finally {
    await client.close(true);
  }
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof MongoServerError && error.code === alreadyExists)) throw error;
}
