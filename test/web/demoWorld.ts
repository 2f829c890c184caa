import { randomBytes } from 'node:crypto';
import type { Document } from 'mongodb';
import mongoose from 'mongoose';
import { plantDemo } from '../../src/demo/plantDemo.ts';
import { useIdentityKeys } from '../../src/modules/identity/identityKeys.ts';
import type { Judge } from '../../src/modules/triage/triageMessages.ts';

/** The password of everyone in the demo community of these tests. */
export const password = 'correct horse battery';

type Everything = readonly (readonly [name: string, documents: readonly Document[]])[];

const keys = { fieldKey: randomBytes(32), indexKey: randomBytes(32) };
let planted: Everything | undefined;

/** Every document of every model, as the store holds them. */
const readEverything = (): Promise<Everything> =>
  Promise.all(
    Object.values(mongoose.models).map(async ({ collection }) => {
      const documents = await collection.find({}).toArray();
      return [collection.name, documents] as const;
    }),
  );

async function bringBack(everything: Everything): Promise<void> {
  for (const [name, documents] of everything)
    if (documents.length > 0) await mongoose.connection.collection(name).insertMany([...documents]);
}

/**
 * Makes the demo community live in the connected, empty store: the stories of the last weeks, without the year of the town, which
 * would cost every file seconds. The first time in a run they are planted; after that their documents are laid down again.
 */
export async function bringToLife(judge: Judge): Promise<void> {
  useIdentityKeys(keys);
  if (planted !== undefined) return bringBack(planted);
  await plantDemo({ now: new Date(), judge, passwordOf: () => password, hasYear: false });
  planted = await readEverything();
}
