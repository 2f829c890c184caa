import { createHash } from 'node:crypto';
import type { Db } from 'mongodb';
import { databaseIn, schemaCollection, shortClient } from '../platform/store/health.ts';

/** What a store says of the demo community in it: whether planting was finished, and which secret its passwords come from. */
export interface DemoMark {
  readonly isDone: boolean;
  readonly seedHash: string;
}

interface MarkDocument extends DemoMark {
  readonly _id: 'demo';
}

const marksOf = (db: Db) => db.collection<MarkDocument>(schemaCollection);

/** The name of a secret, for a store that must not hold it. */
export const seedHashOf = (seed: string): string =>
  createHash('sha256').update(seed).digest('hex').slice(0, 32);

/** The demo's mark in a store; null where nobody has begun to plant. */
export async function readDemoMark(db: Db): Promise<DemoMark | null> {
  return marksOf(db).findOne({ _id: 'demo' });
}

/** Sets the demo's mark in a store. */
export async function writeDemoMark(db: Db, mark: DemoMark): Promise<void> {
  await marksOf(db).updateOne({ _id: 'demo' }, { $set: mark }, { upsert: true });
}

const answerMs = 5_000;

/** The demo's mark in the store at an address, for a process that is not connected to it. */
export async function demoMarkAt(uri: string): Promise<DemoMark | null> {
  const client = shortClient(uri, answerMs);
  try {
    return await readDemoMark(client.db(databaseIn(uri)));
  } finally {
    await client.close(true);
  }
}
