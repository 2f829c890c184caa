import { LRUCache } from 'lru-cache';
import { trusted, type Model, type QueryFilter } from 'mongoose';
import { orderOf } from '../kernel/id.ts';
import type { Period } from '../kernel/period.ts';
import { pageOf, type Page, type PageAsked } from '../kernel/page.ts';

// MongoDB stops reading an index as soon as a page is full. The small daemons read every match first and then throw away
// what is beyond the limit, which at 100,000 posts takes 0.3 s (Rust) to 4 s (Python) a page. So a page is asked for by
// ranges of the sort key with both ends: each holds about a page, however long the list is. Ascending indexes over
// plain columns, because the Rust daemon cannot cut a descending column of text, and cuts an index over a list by one end alone
// (areaColumns.ts).

/** Where a list's sort keys begin at the top, and how wide the first range is that is tried. */
export interface OrderScale {
  readonly top: () => string;
  readonly width: bigint;
  /** Only keys from `from` (inclusive) up to `to` (exclusive), where a list falls into bands that lie far from each other. */
  readonly band?: { readonly from: string; readonly to: string };
}

const digits = 16;
const whole = 36n ** BigInt(digits);
/** What one step of the `length`th digit of a sort key is worth. */
export const stepAt = (length: number): bigint => 36n ** BigInt(digits - length);

const dayMs = 86_400_000n;
const timeDigits = 9;

/** Keys by `orderOf`: time, then id. A day is tried first. */
export const byTime: OrderScale = {
  top: () => orderOf(new Date(), ''),
  width: dayMs * stepAt(timeDigits),
};

/** Above every key by `orderOf`. */
const latest = 'z'.repeat(timeDigits);
const latestMs = 36 ** timeDigits - 1;

/** The lowest key of a moment; of the first or last that a key can hold for one beyond it. */
const keyAt = (at: Date): string =>
  orderOf(new Date(Math.min(Math.max(at.getTime(), 0), latestMs)), '');

/** Keys by `orderOf` whose time lies in a period. */
export const withinPeriod = ({ from, until }: Period): OrderScale =>
  from === undefined && until === undefined
    ? byTime
    : {
        ...byTime,
        band: {
          from: from === undefined ? '' : keyAt(from),
          to: until === undefined ? latest : keyAt(until),
        },
      };

/** The condition that a key by `orderOf` lies in a period, for counting what `withinPeriod` lists. */
export const orderWithin = (period: Period): Readonly<Record<string, object>> => {
  const { band } = withinPeriod(period);
  return band === undefined ? {} : { order: trusted({ $gte: band.from, $lt: band.to }) };
};

const growth = 16n;
const rangesMax = 4;

interface Learnt {
  /** How wide a range holds a page. */
  readonly width: bigint;
  /** Where the first page began; later ones begin at their cursor, wherever others read. */
  readonly top?: string;
}

/**
 * What this process has learnt of a list, of its first page and of later ones apart, for they may lie far from each other. A wrong
 * memory only costs time.
 */
const learnt = new LRUCache<string, Learnt>({ max: 2_000 });

type Filter = Readonly<Record<string, unknown>>;

interface Ordered {
  readonly _id: string;
  readonly order: string;
}

/** A page of the documents that fit, highest `order` first. Needs the index `{ …fields of the filter, order: 1 }`. */
export async function listNewest<D extends Ordered, T>(
  model: Model<D>,
  filter: Filter,
  { first, after }: PageAsked,
  toNoun: (document: D) => T,
  scale: OrderScale = byTime,
): Promise<Page<T>> {
  const key = JSON.stringify([model.modelName, filter, after === undefined, scale.band]);
  const known: Learnt = learnt.get(key) ?? { width: scale.width };
  const start = after ?? known.top ?? scale.top();
  const found: D[] = [];
  const { from: end = '', to } = scale.band ?? {};
  let upper = lowest(after, to);
  let { width } = known;
  for (let range = 1; found.length <= first && (upper ?? start) > end; range += 1) {
    const lower = range < rangesMax ? below(lowest(upper, start), width, end) : end;
    found.push(...(await readRange(model, filter, lower, upper, first + 1 - found.length)));
    upper = lower;
    width *= growth;
  }
  learn(key, found, first, { start, isFirst: after === undefined });
  return pageOf(found, first, toNoun);
}

/** Keeps how wide a range a page took, and of a first page where it began. */
function learn(
  key: string,
  found: readonly Ordered[],
  first: number,
  { start, isFirst }: { readonly start: string; readonly isFirst: boolean },
): void {
  const top = found[0]?.order ?? start;
  const last = found[first];
  if (last !== undefined)
    learnt.set(key, {
      width: twice(placeOf(top) - placeOf(last.order)),
      ...(isFirst ? { top } : {}),
    });
  else if (isFirst) learnt.set(key, { top, width: whole });
}

/** The lower of two keys; the other where one is open. */
function lowest<T extends string | undefined>(one: string | undefined, other: T): string | T {
  if (one === undefined) return other;
  return other !== undefined && other < one ? other : one;
}

/** The documents from one key (inclusive; all when empty) up to another (exclusive), highest first. */
async function readRange<D extends Ordered>(
  model: Model<D>,
  filter: Filter,
  lower: string,
  upper: string | undefined,
  limit: number,
): Promise<D[]> {
  const range = {
    ...(lower === '' ? {} : { $gte: lower }),
    ...(upper === undefined ? {} : { $lt: upper }),
  };
  const order = Object.keys(range).length === 0 ? {} : { order: trusted(range) };
  const asked = { ...filter, ...order } as QueryFilter<D>;
  return model.find(asked).sort({ order: -1 }).limit(limit).lean<D[]>();
}

const twice = (width: bigint): bigint => (width < 1n ? 2n : 2n * width);

/** A key that many places lower, but not below the end; empty when that is below every key. */
function below(order: string, width: bigint, end: string): string {
  const place = placeOf(order) - width;
  const key = place <= 0n ? '' : place.toString(36).padStart(digits, '0');
  return key > end ? key : end;
}

/**
 * A sort key as a number that grows with it: its first 16 characters as digits to the base of 36. A cursor that is no sort
 * key counts only up to its first foreign character, and so gives a number that is not above it.
 */
function placeOf(order: string): bigint {
  const text = (/^[0-9a-z]{0,16}/u.exec(order)?.[0] ?? '').padEnd(digits, '0');
  const half = digits / 2;
  const [high, low] = [text.slice(0, half), text.slice(half)];
  return BigInt(parseInt(high, 36)) * 36n ** BigInt(half) + BigInt(parseInt(low, 36));
}
