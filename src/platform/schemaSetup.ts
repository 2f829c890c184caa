import mongoose from 'mongoose';
import type { Db } from 'mongodb';
import { present } from '../kernel/assert.ts';
import { randomId } from '../kernel/id.ts';
import { withPatientDatabase } from './mongo.ts';
import type { Migration } from './migration.ts';
import { migrations, newestVersion, pendingMigrations } from './migrations.ts';
import { createCollections, createIndexes, type WantedIndex } from './store/indexSetup.ts';
import { schemaCollection } from './store/health.ts';
import { prepareDatabase, type SchemaState } from './store/prepareStore.ts';
import { takeSetUpLease, type LeaseTimes, type SetUpLease } from './store/setUpLease.ts';

/** What tests pass of their own; production passes only `say`. */
export interface SetUpOptions {
  readonly steps?: readonly Migration[];
  readonly times?: LeaseTimes;
  readonly say?: (line: string) => void;
}

const usualTimes: LeaseTimes = { leaseMs: 10_000, patienceMs: 600_000 };

/**
 * Makes the data fit this program, before the first request: collections of every registered model, numbered migrations,
 * indexes. May be repeated and run by several processes at once (one works, the others wait). Throws one line when the
 * data are newer than the program or an index means something else. Every model must be imported before.
 */
export function setUpSchema(options: SetUpOptions = {}): Promise<void> {
  return withPatientDatabase(async (db) => {
    await prepareDatabase(db);
    const states = db.collection<SchemaState>(schemaCollection);
    const lease = await takeSetUpLease(states, randomId(), options.times ?? usualTimes);
    try {
      const state = present(await states.findOne({ _id: 'schema' }), 'the state of the data');
      await bringUpToDate(db, state.dataVersion, lease, options);
    } finally {
      await lease.release();
    }
  });
}

async function bringUpToDate(
  db: Db,
  dataVersion: number | null,
  lease: SetUpLease,
  { steps = migrations, say = () => undefined }: SetUpOptions,
): Promise<void> {
  const pending = dataVersion === null ? [] : pendingMigrations(steps, dataVersion);
  const wanted = wantedIndexes();
  await createCollections(db, [...wanted.keys()]);
  for (const step of pending) {
    say(`Bringing the data to version ${String(step.number)}: ${step.name} …`);
    await step.run(db);
    await lease.setVersion(step.number);
  }
  for (const [collection, indexes] of wanted) await createIndexes(db, collection, indexes);
  if (dataVersion === null) await lease.setVersion(newestVersion(steps));
}

/** Collection by collection, the indexes that the registered models ask for. */
function wantedIndexes(): Map<string, WantedIndex[]> {
  const wanted = new Map<string, WantedIndex[]>();
  for (const model of Object.values(mongoose.models)) {
    const before = wanted.get(model.collection.collectionName) ?? [];
    wanted.set(model.collection.collectionName, [...before, ...model.schema.indexes()]);
  }
  return wanted;
}
