import type { AnyBulkWriteOperation, Db } from 'mongodb';
import type { Migration } from '../platform/migration.ts';

const batchSize = 1_000;

/** An event as it was kept before: nobody but the judging of messages took it out again. */
interface OldEvent {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  /** Only a whole event has it. */
  readonly subject?: unknown;
}

interface Bearing {
  readonly _id: string;
  readonly version: number;
  readonly events?: readonly OldEvent[];
}

/** Events that wait in messages and cases say what they are about and at which version, and cases are found by the relay too. */
export const wholeEvents: Migration = {
  name: '202611290355-whole-events',
  kind: 'CONTRACT',
  about: 'events with their subjects',
  run: async (db) => {
    // An event of a message was named after the number of its wording, which was the version of the message.
    await completeEvents(db, 'messages', { eventsAt: { $exists: true } }, (id, { id: name }) => ({
      kind: 'message',
      version: Number(name.slice(id.length + 1)),
    }));
    // The one event of a case was that of its end, after which nothing changes.
    await completeEvents(db, 'cases', { state: 'CLOSED' }, (_id, _event, version) => ({
      kind: 'case',
      version,
    }));
  },
};

async function completeEvents(
  db: Db,
  name: string,
  filter: Readonly<Record<string, unknown>>,
  told: (id: string, event: OldEvent, version: number) => { kind: string; version: number },
): Promise<void> {
  const documents = db.collection<Bearing>(name);
  const bearing = documents
    .find<Bearing>(filter, { projection: { version: 1, events: 1 } })
    .batchSize(batchSize);
  let changes: AnyBulkWriteOperation<Bearing>[] = [];
  const save = async () => {
    if (changes.length > 0) await documents.bulkWrite(changes, { ordered: false });
    changes = [];
  };
  for await (const { _id, version, events = [] } of bearing) {
    const [oldest] = events;
    if (oldest === undefined || oldest.subject !== undefined) continue;
    const whole = events.map((event) => {
      const { kind, version: at } = told(_id, event, version);
      const id = `${kind}:${_id}:${String(at)}`;
      return { id, type: event.type, at: event.at, subject: { kind, id: _id }, version: at };
    });
    const update = { $set: { events: whole, eventsAt: oldest.at } };
    changes.push({ updateOne: { filter: { _id, version }, update } });
    if (changes.length === batchSize) await save();
  }
  await save();
}
