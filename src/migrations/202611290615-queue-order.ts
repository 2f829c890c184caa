import type { AnyBulkWriteOperation, Db } from 'mongodb';
import type { Migration } from '../platform/migration.ts';

const batchSize = 1_000;
const latestMs = 36 ** 9 - 1;
const likenessWorthMs = 10 * 86_400_000;

/** As much of a flag as this migration reads. */
interface Queued {
  readonly _id: string;
  readonly messageId: string;
  readonly state: string;
  readonly at: Date;
  readonly version: number;
  readonly eventsAt?: Date;
  readonly proposals: readonly { readonly score: number }[];
}

interface Message {
  readonly _id: string;
  readonly at: Date;
}

/**
 * The sort key of a flag was its score; it becomes danger, then likeness and waiting together (src/modules/triage/flag.ts). Open
 * flags are looked at again, because older views know no dangers.
 */
export const queueOrder: Migration = {
  name: '202611290615-queue-order',
  kind: 'CONTRACT',
  about: 'the queue by danger, likeness and waiting',
  run: async (db) => {
    const flags = db.collection<Queued>('flags').find().batchSize(batchSize);
    let batch: Queued[] = [];
    for await (const flag of flags) {
      batch.push(flag);
      if (batch.length < batchSize) continue;
      await orderAnew(db, batch);
      batch = [];
    }
    await orderAnew(db, batch);
  },
};

async function orderAnew(db: Db, flags: readonly Queued[]): Promise<void> {
  if (flags.length === 0) return;
  const ids = flags.map(({ messageId }) => messageId);
  const messages = db
    .collection<Message>('messages')
    .find({ _id: { $in: ids } }, { projection: { at: 1 } });
  const said = new Map<string, Date>();
  for await (const { _id, at } of messages) said.set(_id, at);
  const changes: AnyBulkWriteOperation<Queued>[] = flags.map((flag) => ({
    updateOne: {
      filter: { _id: flag._id, version: flag.version },
      update: {
        $set: { order: orderOf(flag, said.get(flag.messageId) ?? flag.at), ...askedOf(flag) },
      },
    },
  }));
  await db.collection<Queued>('flags').bulkWrite(changes, { ordered: false });
}

const orderOf = ({ proposals, messageId }: Queued, at: Date): string => {
  const { score = 0 } = proposals.at(-1) ?? {};
  const since = Math.max(0, at.getTime() - Math.round(score * likenessWorthMs));
  return `0${(latestMs - since).toString(36).padStart(9, '0')}${messageId}`;
};

/** The event by which the machine hears that an open flag lacks its view of dangers. */
function askedOf({ _id, version, state, at, eventsAt }: Queued) {
  if (state !== 'OPEN' || eventsAt !== undefined) return {};
  const id = `flag:${_id}:${String(version)}`;
  const subject = { kind: 'flag', id: _id };
  return { events: [{ id, type: 'flag.raised', at, subject, version }], eventsAt: at };
}
