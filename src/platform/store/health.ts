import { MongoClient } from 'mongodb';

/** The collection that holds one document about the data: their version, and who is changing it. */
export const schemaCollection = 'schema_state';

/** The database's name inside every store of ours. */
export const databaseName = 'fengqiao';

/** The database that a connection string names (`mongodb://host/NAME?…`), else ours. */
export const databaseIn = (uri: string): string =>
  /^[^:]+:\/\/[^/]+\/([^?]+)/u.exec(uri)?.[1] ?? databaseName;

/**
 * A connection of its own with every wait bounded, for questions about the store rather than about the data. `selectMs` is
 * how long the server may take to be found; one that is just being started is better asked again soon.
 */
export const shortClient = (uri: string, timeoutMs: number, selectMs = timeoutMs): MongoClient =>
  new MongoClient(uri, {
    serverSelectionTimeoutMS: selectMs,
    connectTimeoutMS: timeoutMs,
    socketTimeoutMS: timeoutMs,
    maxPoolSize: 1,
    retryReads: false,
    retryWrites: false,
    writeConcern: { w: 'majority', journal: true },
  });

/**
 * True when the store answers a real `find` in time. A `ping` is no proof: a hung daemon still answers it.
 */
export async function findAnswers(uri: string, timeoutMs: number): Promise<boolean> {
  const client = shortClient(uri, timeoutMs);
  try {
    const asked = client
      .db(databaseName)
      .collection<{ _id: string }>(schemaCollection)
      .findOne({ _id: 'schema' })
      .then(
        () => true,
        () => false,
      );
    return await Promise.race([asked, after(timeoutMs)]);
  } finally {
    await client.close(true).catch(() => undefined);
  }
}

const after = (ms: number): Promise<false> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, ms).unref();
  });
