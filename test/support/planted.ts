import assert from 'node:assert/strict';
import type { Document } from 'mongodb';
import mongoose from 'mongoose';

type Everything = readonly (readonly [collection: string, documents: Document[]])[];

/** Every document of every model, as the store holds them. */
const readEverything = async (): Promise<Everything> => {
  const read = await Promise.all(
    Object.values(mongoose.models).map(
      async ({ collection }) => [collection.name, await collection.find({}).toArray()] as const,
    ),
  );
  return read.filter(([, documents]) => documents.length > 0);
};

/**
 * A world with which many files or tests begin, each in an empty store: planted the first time in this process, and after that its
 * documents are laid down again, which takes a tenth of the time. Gives what the planting gave.
 */
export function plantedOnce<T>(plant: () => Promise<T>): () => Promise<T> {
  let planted: { readonly given: T; readonly everything: Everything } | undefined;
  return async () => {
    if (planted === undefined) {
      assert.deepEqual(await readEverything(), [], 'a world is planted in an empty store');
      planted = { given: await plant(), everything: await readEverything() };
    } else
      await Promise.all(
        planted.everything.map(([name, documents]) =>
          mongoose.connection.collection(name).insertMany([...documents]),
        ),
      );
    return planted.given;
  };
}
