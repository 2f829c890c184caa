import type { ReckonedLevel } from './authorLevel.ts';
import { AuthorLevelModel } from './authorLevel.model.ts';

/** An author's level as it was reckoned last, or null. */
export async function findLevel(personId: string): Promise<ReckonedLevel | null> {
  const found = await AuthorLevelModel.findOne({ _id: personId }).lean();
  if (found === null) return null;
  const { _id, ...rest } = found;
  return { personId: _id, ...rest };
}

/** Keeps an author's level in the place of the one before. */
export async function saveLevel({ personId, ...rest }: ReckonedLevel): Promise<void> {
  await AuthorLevelModel.replaceOne(
    { _id: personId },
    { _id: personId, ...rest },
    { upsert: true },
  );
}
