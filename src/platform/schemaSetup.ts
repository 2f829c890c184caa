import mongoose from 'mongoose';
import type { Db } from 'mongodb';
import { present } from '../kernel/assert.ts';
import { randomId } from '../kernel/id.ts';
import { withPatientDatabase } from './mongo.ts';
import type { AppliedMigration, Migration } from './migration.ts';
import { pendingMigrations } from './pendingMigrations.ts';
import { createCollections, createIndexes, type WantedIndex } from './store/indexSetup.ts';
import { schemaCollection } from './store/health.ts';
import { appliedIn, prepareDatabase, type SchemaState } from './store/prepareStore.ts';
import { takeSetUpLease, type LeaseTimes, type SetUpLease } from './store/setUpLease.ts';

/** How the data are set up. */
export interface SetUpOptions {
  /** Every migration that the program knows. */
  readonly migrations: readonly Migration[];
  /** For tests; the usual times without. */
  readonly times?: LeaseTimes;
  readonly say?: (line: string) => void;
  /** For the restore itself, which lets nobody else in until it is done. */
  readonly isRestoring?: boolean;
}

const usualTimes: LeaseTimes = { leaseMs: 10_000, patienceMs: 600_000 };

/**
 * Makes the data fit this program, before the first request: collections of every registered model, migrations,
 * indexes. May be repeated and run by several processes at once (one works, the others wait). Throws one line when the
 * data are newer than the program or an index means something else. Every model must be imported before.
 */
export function setUpSchema(options: SetUpOptions): Promise<void> {
  return withPatientDatabase(async (db) => {
    await prepareDatabase(db);
    const states = db.collection<SchemaState>(schemaCollection);
    const lease = await takeSetUpLease(states, randomId(), options.times ?? usualTimes);
    try {
      const state = present(await states.findOne({ _id: 'schema' }), 'the state of the data');
      if (state.restoring !== undefined && options.isRestoring !== true) throw halfRestored();
      await bringUpToDate(db, appliedIn(state), lease, options);
    } finally {
      await lease.release();
    }
  });
}

const halfRestored = () =>
  new Error(
    'A restore into this store was not finished, so nothing may use it: npm run restore -- --from FILE --again',
  );

async function bringUpToDate(
  db: Db,
  applied: readonly AppliedMigration[] | null,
  lease: SetUpLease,
  { migrations, say = () => undefined }: SetUpOptions,
): Promise<void> {
  const pending = applied === null ? [] : pendingMigrations(migrations, applied);
  const wanted = wantedIndexes();
  await createCollections(db, [...wanted.keys()]);
  const done = [...(applied ?? [])];
  for (const migration of pending) {
    say(`Bringing the data up to date: ${migration.about} …`);
    await migration.run(db);
    done.push(noteOf(migration));
    await lease.setApplied(done);
  }
  for (const [collection, indexes] of wanted) await createIndexes(db, collection, indexes);
  // New data are as this program makes them: there is nothing to go through.
  if (applied === null) await lease.setApplied(migrations.map(noteOf));
}

const noteOf = ({ name, kind }: Migration): AppliedMigration => ({ name, kind });

/** Collection by collection, the indexes that the registered models ask for. */
function wantedIndexes(): Map<string, WantedIndex[]> {
  const wanted = new Map<string, WantedIndex[]>();
  for (const model of Object.values(mongoose.models)) {
    const before = wanted.get(model.collection.collectionName) ?? [];
    wanted.set(model.collection.collectionName, [...before, ...model.schema.indexes()]);
  }
  return wanted;
}
