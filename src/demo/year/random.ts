import { createHash } from 'node:crypto';
import { present } from '../../kernel/assert.ts';

/** Chance that can be played again: the same seed gives the same numbers on every machine. */
export interface Random {
  /** The next number, 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** A whole number from `min` to `max`, both inclusive. */
  whole(min: number, max: number): number;
  /** One of a list, each as likely. */
  pick<T>(list: readonly T[]): T;
  /** One of a list, the heavier the likelier; weights are not negative, and not all 0. */
  weighted<T>(list: readonly T[], weightOf: (one: T) => number): T;
  /** True so often, 0 to 1. */
  chance(share: number): boolean;
}

/** The generator of a seed (mulberry32 over a hash of its words). */
export function randomFrom(...seed: readonly string[]): Random {
  let state = createHash('sha256').update(seed.join(' ')).digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => present(list[whole(0, list.length - 1)], 'a choice');
  const weighted = <T>(list: readonly T[], weightOf: (one: T) => number): T => {
    let left = next() * list.reduce((sum, one) => sum + weightOf(one), 0);
    const found = list.find((one) => (left -= weightOf(one)) < 0);
    return present(found ?? list.at(-1), 'a choice');
  };
  return { next, whole, pick, weighted, chance: (share) => next() < share };
}
