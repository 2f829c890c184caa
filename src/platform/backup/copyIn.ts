import { BSON, type Db } from 'mongodb';
import { bearerModels } from '../events/pendingEvents.store.ts';

/** Nothing is made into a plainer type on the way: what is read is written as it was, to the byte. */
const lossless = {
  promoteValues: false,
  promoteLongs: false,
  promoteBuffers: false,
  bsonRegExp: true,
};

const insertedAtOnce = 500;

/** Puts documents into a collection as they were. */
export async function copyIn(db: Db, collection: string, documents: readonly Buffer[]) {
  for (let from = 0; from < documents.length; from += insertedAtOnce) {
    const some = documents.slice(from, from + insertedAtOnce);
    await insert(
      db,
      collection,
      some.map((bytes) => BSON.deserialize(bytes, lossless)),
    );
  }
}

async function insert(db: Db, collection: string, documents: readonly BSON.Document[]) {
  if (documents.length > 0)
    await db.collection(collection).insertMany([...documents], { ordered: false });
}

interface CopiedEvent {
  readonly seq: number;
  readonly version: number;
  readonly subject: { readonly id: string };
}

/** Puts the stream of events into a store that has everything else already. */
export interface EventsIn {
  readonly add: (documents: readonly Buffer[]) => Promise<void>;
  /** How many events were left out. */
  readonly leftOut: () => number;
}

/**
 * Up to `lastSeq`, the last number before the first document was read, every event's version was read too. Of those after it the ones stay
 * whose version the copy has; an event of a later version is left out, else the same version, when it comes again, would be taken
 * for told. They are numbered anew without a gap; no reader of the copy is beyond `lastSeq`.
 */
export function eventsIn(db: Db, lastSeq: number): EventsIn {
  let [next, leftOut] = [lastSeq + 1, 0];
  return {
    leftOut: () => leftOut,
    add: async (documents) => {
      const old = documents.filter((bytes) => seqOf(bytes) <= lastSeq);
      await copyIn(db, 'events', old);
      for (let from = old.length; from < documents.length; from += insertedAtOnce) {
        const some = documents.slice(from, from + insertedAtOnce);
        const kept = await thoseKept(db, some);
        leftOut += some.length - kept.length;
        await insert(
          db,
          'events',
          kept.map((event, i) => numbered(event, next + i)),
        );
        next += kept.length;
      }
    },
  };
}

const seqOf = (bytes: Buffer): number => Number(BSON.deserialize(bytes)['seq']);

/** Under another number, of the type that it had. */
function numbered(event: BSON.Document, seq: number): BSON.Document {
  const had: unknown = event['seq'];
  return { ...event, seq: had instanceof BSON.Double ? new BSON.Double(seq) : seq };
}

async function thoseKept(db: Db, documents: readonly Buffer[]): Promise<BSON.Document[]> {
  const read = documents.map((bytes) => BSON.deserialize(bytes) as CopiedEvent);
  const versions = await versionsOf(db, [...new Set(read.map(({ subject }) => subject.id))]);
  return documents
    .filter((_, i) => {
      const event = read[i];
      return event !== undefined && (versions.get(event.subject.id) ?? 0) >= event.version;
    })
    .map((bytes) => BSON.deserialize(bytes, lossless));
}

async function versionsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  for (const { collection } of bearerModels()) {
    const found = db
      .collection<{ _id: string; version?: number }>(collection.collectionName)
      .find({ _id: { $in: [...ids] } }, { projection: { version: 1 } });
    for await (const { _id, version = 0 } of found)
      versions.set(_id, Math.max(version, versions.get(_id) ?? 0));
  }
  return versions;
}
