import mongoose from 'mongoose';
import { limitKey } from '../../../src/modules/identity/limitKey.ts';
import { later } from '../identity/people.ts';

/** Lets somebody have looked people up so often, `minutes` after the stories began, as the limit of a window of that length counts it. */
export async function lookedUp(
  personId: string,
  count: number,
  windowMinutes = 10,
  minutes = 0,
): Promise<void> {
  const windowMs = windowMinutes * 60_000;
  const key = limitKey('lookUp', String(windowMs), personId);
  const at = later(minutes);
  const tries = Array.from({ length: count }, (_, i) => ({ id: `t${String(i)}`, at }));
  const expiresAt = new Date(at.getTime() + windowMs);
  await mongoose.model('TryWindow').insertMany([{ _id: key, tries, expiresAt, version: 1 }]);
}
