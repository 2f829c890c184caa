import type { Work } from '../../kernel/work.ts';
import { levelOf, type Authorship, type ReckonedLevel } from './authorLevel.ts';
import { saveLevel } from './authorLevel.store.ts';

/** Reckons an author's level anew from what they wrote. Doing it again gives the same. */
export async function reckonLevel(
  { now }: Work,
  personId: string,
  authorship: Authorship,
): Promise<ReckonedLevel> {
  const reckoned = { ...authorship, personId, level: levelOf(authorship, now), at: now };
  await saveLevel(reckoned);
  return reckoned;
}
