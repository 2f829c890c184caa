import { type Db, MongoServerError } from 'mongodb';
import { isDuplicateKey } from './duplicateKey.ts';
import { databaseName, schemaCollection, shortClient } from './health.ts';

const alreadyExists = 48;

/** The one document about the data. `dataVersion` null: nothing was ever set up here. */
export interface SchemaState {
  _id: 'schema';
  dataVersion: number | null;
  holder: string | null;
  until: Date;
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
    .insertOne({ _id: 'schema', dataVersion: null, holder: null, until: new Date(0) })
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    });
}

/** The same for a daemon that has just started, over a connection of its own. */
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
