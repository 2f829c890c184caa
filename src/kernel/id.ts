import { createHash, randomFillSync } from 'node:crypto';

const idLength = 32;
const pooledIds = 64;
const random = Buffer.alloc((pooledIds * idLength) / 2);
/** The digits of the next ids: asking the system for each id alone would cost ten times as much. */
let digits = '';
let used = 0;

/** A new random id: 32 hexadecimal digits. */
export function randomId(): string {
  if (used === digits.length) {
    digits = randomFillSync(random).toString('hex');
    used = 0;
  }
  used += idLength;
  return digits.slice(used - idLength, used);
}

/**
 * The id of the thing that one key creates: the same words give the same id, so a repeated request meets the first
 * result through the unique `_id` and needs no index of its own. 32 hexadecimal digits (128 bits of SHA-256).
 */
export const idFrom = (...words: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32);

/** SHA-256 of a value's JSON with sorted keys: tells whether a repeated key carries the same content. */
export const contentHash = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex');

/** JSON with the keys of every object sorted, so that equal values have equal text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/**
 * A sort key that is unique and grows with time: milliseconds in base 36, nine digits, then the id.
 * Lists page by a range on this one field, which every store of ours serves from an index.
 */
export const orderOf = (at: Date, id: string): string =>
  `${at.getTime().toString(36).padStart(9, '0')}${id}`;
