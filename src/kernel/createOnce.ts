import { conflict, type AppError } from './appError.ts';

/** One thing that is made under a key. */
export interface Creation<T> {
  /** The thing that the key has made already; null when there is none. */
  readonly find: () => Promise<T | null>;
  /** Makes the thing and saves it; null when its id, or another unique value of it, is taken. */
  readonly make: () => Promise<T | null>;
}

/** How a repeat is told from another use of the same key. */
export interface OnceOnly<T> extends Creation<T> {
  /** True when the thing that is there was made by the same request. */
  readonly isSame: (earlier: T) => boolean;
  /** Another refusal than CONFLICT `key_reused`. */
  readonly reused?: () => AppError;
  /** The refusal when another value than the key's was taken; such a clash is a programming error when absent. */
  readonly taken?: () => AppError;
}

/** The thing that was made now, or the one that the key had made before. */
export interface Kept<T> {
  readonly thing: T;
  readonly isNew: boolean;
}

/** Makes a thing, unless its key has made one; of two at once one makes it, and the other is given it. Null when another unique value was taken. */
export async function makeOrFind<T>({ find, make }: Creation<T>): Promise<Kept<T> | null> {
  const earlier = await find();
  if (earlier !== null) return { thing: earlier, isNew: false };
  const made = await make();
  if (made !== null) return { thing: made, isNew: true };
  const raced = await find();
  return raced === null ? null : { thing: raced, isNew: false };
}

const keyReused = () =>
  conflict('key_reused', 'This key was used for something else: send it with a new key.');

const unexplained = () => new Error('a unique value was taken, and by nobody');

/**
 * The way of every act that makes a thing under a key: the same key with the same content gives the first thing, whoever was faster;
 * with other content it is CONFLICT (`key_reused`).
 */
export async function createOnce<T>(creation: OnceOnly<T>): Promise<Kept<T>> {
  const { isSame, reused = keyReused, taken = unexplained } = creation;
  const kept = await makeOrFind(creation);
  if (kept === null) throw taken();
  if (!kept.isNew && !isSame(kept.thing)) throw reused();
  return kept;
}
