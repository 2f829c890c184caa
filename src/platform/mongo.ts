import { setTimeout as sleep } from 'node:timers/promises';
import mongoose, {
  Error as MongooseErrors,
  type InsertManyOptions,
  type Model,
  type UpdateQuery,
} from 'mongoose';
import {
  type Db,
  MongoBulkWriteError,
  MongoClient,
  MongoDriverError,
  MongoNetworkError,
  MongoOperationTimeoutError,
  MongoServerError,
  MongoSystemError,
} from 'mongodb';
import { AppError } from '../kernel/appError.ts';
import { present } from '../kernel/assert.ts';
import { indexOfDuplicate, isDuplicateKey } from './store/duplicateKey.ts';
import { databaseIn, schemaCollection } from './store/health.ts';

// Nothing waits in silence: a query without a store fails at once, and collections are made by setUpSchema alone.
mongoose.set('bufferCommands', false);
mongoose.set('autoCreate', false);
mongoose.set('autoIndex', false);
mongoose.set('strictQuery', 'throw');
// A filter's own operators are wrapped in `trusted({ $lt: … })`; any other object in a filter is taken as a plain value.
mongoose.set('sanitizeFilter', true);
mongoose.set('maxTimeMS', 5000);

/** What a process may choose about its connection. */
export interface MongoOptions {
  /** The database; else the one that the address names; else `fengqiao`. */
  readonly dbName?: string;
  /** How many connections at most; each running query holds one. */
  readonly poolMax?: number;
  /** How long one answer may take, in ms; 5,500 unless given. For whoever has many documents to write and nobody waiting. */
  readonly answerMs?: number;
  /** Is shown every client that is opened, which then tells its commands: tests hold them against the portable subset. */
  readonly watch?: (client: MongoClient) => void;
}

/** How long each step of an answer may take, and how safe a write is before it is acknowledged. */
const boundedWaits = {
  serverSelectionTimeoutMS: 2000,
  connectTimeoutMS: 3000,
  waitQueueTimeoutMS: 3000,
  socketTimeoutMS: 5500,
  heartbeatFrequencyMS: 2000,
  writeConcern: { w: 'majority', journal: true },
  appName: 'fengqiao',
} as const;

let connectedUri: string | undefined;
let watchClient: MongoOptions['watch'];

/**
 * Connects mongoose's default connection. Every wait is bounded (a store that is gone is noticed in 2 s, a frozen one in 6 s
 * where `answerMs` does not give it longer) and every write is acknowledged by the journals of a majority.
 */
export async function connectMongo(uri: string, options: MongoOptions = {}): Promise<void> {
  await mongoose.connect(uri, {
    ...boundedWaits,
    dbName: options.dbName ?? databaseIn(uri),
    maxPoolSize: options.poolMax ?? 20,
    ...(options.answerMs === undefined ? {} : { socketTimeoutMS: options.answerMs }),
    monitorCommands: options.watch !== undefined,
    autoCreate: false,
    autoIndex: false,
    bufferCommands: false,
  });
  connectedUri = uri;
  watchClient = options.watch;
  watchClient?.(mongoose.connection.getClient());
}

/** Ends the default connection; may be called without one. */
export async function disconnectMongo(): Promise<void> {
  connectedUri = undefined;
  await mongoose.disconnect();
}

let asking: Promise<boolean> | undefined;

/**
 * True when the store answers a real `find` on this process's own connection within `timeoutMs`. Those who ask while an
 * answer is awaited wait for the same one, so that a frozen store does not gather questions.
 */
export async function pingStore(timeoutMs = 2000): Promise<boolean> {
  asking ??= askStore().finally(() => {
    asking = undefined;
  });
  return Promise.race([asking, sleep(timeoutMs, false, { ref: false })]);
}

function askStore(): Promise<boolean> {
  const { db } = mongoose.connection;
  if (connectedUri === undefined || db === undefined) return Promise.resolve(false);
  const states = db.collection<{ _id: string }>(schemaCollection);
  return states.findOne({ _id: 'schema' }).then(
    () => true,
    () => false,
  );
}

/**
 * Runs a step that may take long (an index over a large collection, a migration) on a connection of its own, where one
 * answer may take ten minutes instead of seconds. Needs connectMongo before.
 */
export async function withPatientDatabase<T>(step: (db: Db) => Promise<T>): Promise<T> {
  const uri = present(connectedUri, 'a connection (connectMongo comes first)');
  const client = new MongoClient(uri, {
    ...boundedWaits,
    socketTimeoutMS: 600_000,
    maxPoolSize: 2,
    monitorCommands: watchClient !== undefined,
  });
  watchClient?.(client);
  try {
    return await step(client.db(mongoose.connection.name));
  } finally {
    await client.close();
  }
}

const idIndex = '_id_';

/**
 * Inserts one new document: 'exists' when its `_id` is taken, or the key of another unique index that `others` names (for
 * example `no_1`). A clash on any other unique index is thrown, for it means something else.
 */
export async function insertOnce<D extends { _id: string }>(
  model: Model<D>,
  document: D,
  others: readonly string[] = [],
): Promise<'inserted' | 'exists'> {
  const { inserted } = await insertAll(model, [document], others, { throwOnValidationError: true });
  return inserted === 1 ? 'inserted' : 'exists';
}

/**
 * Changes a document if it still has the version it was read with; false when it has moved on. The version grows by one,
 * unless the update sets it itself.
 */
export async function updateVersion<D extends { _id: string; version: number }>(
  model: Model<D>,
  id: string,
  version: number,
  update: UpdateQuery<D>,
): Promise<boolean> {
  const next = update.$set?.version === undefined ? { $inc: { ...update.$inc, version: 1 } } : {};
  const { modifiedCount } = await model.updateOne({ _id: id, version }, { ...update, ...next });
  return modifiedCount === 1;
}

/**
 * Inserts many new documents at once, in no order: how many were new, and the `_id`s of those that were not because their
 * `_id`, or the key of another unique index that `others` names, was taken. Any other clash or failure is thrown, and then
 * some of the documents may have been kept. The documents go as they are, without mongoose checking each against its schema
 * again (which took a third of an import's time): they come from nouns, which were checked when they were made.
 */
export const insertManyOnce = <D extends { _id: string }>(
  model: Model<D>,
  documents: readonly D[],
  others: readonly string[] = [],
): Promise<Inserted> => insertAll(model, documents, others, { lean: true });

interface Inserted {
  readonly inserted: number;
  readonly existing: string[];
}

/**
 * The most documents of one command. The Python daemon takes up to 8 ms for one with twenty indexes, twice that on a busy machine, and
 * no answer may take longer than the wait for it (5.5 s).
 */
export const insertedAtOnce = 200;

async function insertAll<D extends { _id: string }>(
  model: Model<D>,
  documents: readonly D[],
  others: readonly string[],
  checks: InsertManyOptions,
): Promise<Inserted> {
  let [inserted, existing]: [number, string[]] = [0, []];
  for (let from = 0; from < documents.length; from += insertedAtOnce) {
    const some = await insertSome(
      model,
      documents.slice(from, from + insertedAtOnce),
      others,
      checks,
    );
    inserted += some.inserted;
    existing = [...existing, ...some.existing];
  }
  return { inserted, existing };
}

async function insertSome<D extends { _id: string }>(
  model: Model<D>,
  documents: readonly D[],
  others: readonly string[],
  checks: InsertManyOptions,
): Promise<Inserted> {
  try {
    await model.insertMany(documents, { ...checks, ordered: false });
    return { inserted: documents.length, existing: [] };
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError)) throw error;
    const refused = [error.writeErrors].flat().map(({ index, errmsg }) => ({
      id: documents[index]?._id ?? '',
      by: indexOfDuplicate(errmsg ?? ''),
    }));
    // The driver wraps a broken connection in the same error, with nothing refused: then nobody knows what was kept.
    const isWholeAnswer =
      error.insertedCount + refused.length === documents.length &&
      error.result.getWriteConcernError() === undefined;
    if (!isWholeAnswer) throw error;
    const unsure = refused.filter(({ by }) => by !== idIndex && !others.includes(by));
    if (!(await areTaken(model, unsure))) throw error;
    return {
      inserted: documents.length - refused.length,
      existing: refused.map(({ id }) => id),
    };
  }
}

/** True when all these ids are taken: a document that clashes twice may be refused by its other index first. */
async function areTaken<D extends { _id: string }>(
  model: Model<D>,
  refused: readonly { id: string; by: string }[],
): Promise<boolean> {
  if (refused.length === 0) return true;
  if (refused.some(({ by }) => by === '')) return false;
  const ids = new Set(refused.map(({ id }) => id));
  const { db } = model;
  const found = await db
    .collection<{ _id: string }>(model.collection.collectionName)
    .find({ _id: { $in: [...ids] } }, { projection: { _id: 1 } })
    .toArray();
  return found.length === ids.size;
}

/** The name of the unique index that refused a write, for example `_id_` or `no_1`; undefined for any other error. */
export const duplicateIndex = (error: unknown): string | undefined =>
  isDuplicateKey(error) && error instanceof Error ? indexOfDuplicate(error.message) : undefined;

const maxTimeExpired = 50;

/**
 * What a client is told when the store is away (UNAVAILABLE) or too slow (TIMEOUT); undefined when the error is something
 * else. A write that ended so may have happened all the same: the client repeats it with the same key.
 */
export function storeErrorToAppError(error: unknown): AppError | undefined {
  if (error instanceof MongoBulkWriteError && error.errorResponse instanceof Error)
    return storeErrorToAppError(error.errorResponse);
  if (isTooSlow(error))
    return new AppError('TIMEOUT', 'The store took too long; try again.', { retryAfterS: 2 });
  if (isAway(error))
    return new AppError('UNAVAILABLE', 'The store cannot be reached just now; try again.', {
      retryAfterS: 5,
    });
  return undefined;
}

const isTooSlow = (error: unknown): boolean =>
  error instanceof MongoOperationTimeoutError ||
  (error instanceof MongoServerError && error.code === maxTimeExpired);

const isAway = (error: unknown): boolean =>
  error instanceof MongoNetworkError ||
  error instanceof MongoSystemError ||
  error instanceof MongooseErrors.MongooseServerSelectionError ||
  (error instanceof MongoDriverError && awayNames.has(error.name)) ||
  (error instanceof MongoServerError && error.hasErrorLabel('RetryableWriteError')) ||
  (error instanceof MongooseErrors && error.message.includes('bufferCommands')) ||
  (error instanceof Error && 'code' in error && brokenSocket.has(error.code));

/** Node's own words for a socket that broke under the driver before the driver noticed. */
const brokenSocket = new Set<unknown>([
  'EPIPE',
  'ECONNRESET',
  'ECONNREFUSED',
  'ERR_STREAM_DESTROYED',
]);

/** The driver's own words for a client whose connection is closed or has no room. */
const awayNames = new Set([
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoClientClosedError',
  'MongoServerClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoPoolClosedError',
  'MongoPoolClearedError',
]);
