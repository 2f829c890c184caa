import { setTimeout as sleep } from 'node:timers/promises';
import mongoose, { model, Schema } from 'mongoose';
import { connectMongo, disconnectMongo } from '../../src/platform/mongo.ts';
import type { Migration } from '../../src/platform/migration.ts';
import { setUpSchema } from '../../src/platform/schemaSetup.ts';

// One process that sets up the data: node schemaWorker.ts URI MODE, where MODE is how its migrations behave.
const [uri = '', mode = 'plain'] = process.argv.slice(2);
const times = { leaseMs: 1500, patienceMs: 30_000 };

model(
  'SchemaWorkerThing',
  new Schema({ no: String }, { collection: 'things', versionKey: false }).index(
    { no: 1 },
    { unique: true },
  ),
);

/** Marks every thing that is not marked yet, one at a time, so that a crash can fall in the middle. */
const markThings: Migration = {
  name: '202611010000-mark-the-things',
  kind: 'CONTRACT',
  about: 'mark the things',
  run: async (db) => {
    const things = db.collection('things');
    await db.collection('runs').insertOne({ by: process.pid });
    for (let marked = 0; ; marked += 1) {
      if (mode === 'crash' && marked === 2) process.exit(7);
      const thing = await things.findOne({ marked: { $exists: false } });
      if (thing === null) return;
      if (mode === 'slow') await sleep(700);
      await things.updateOne({ _id: thing._id }, { $set: { marked: true }, $inc: { marks: 1 } });
    }
  },
};

await connectMongo(uri);
const migrations = mode === 'plain' ? [] : [markThings];
await setUpSchema({ migrations, times, say: console.log });
console.log(`set up; ${String(Object.keys(mongoose.models).length)} model`);
await disconnectMongo();
