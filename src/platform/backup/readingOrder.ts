/** A collection and the order in which it is read; `_id` unless something hangs together in another one. */
export interface ReadingPlace {
  readonly collection: string;
  readonly by: readonly string[];
}

/**
 * Read first, in this order. How far jobs and listeners are: what they did up to there is read later, what they do again changes
 * nothing. Then what listeners derive: a copy older than its source is brought up by them, a newer one would be ahead of it.
 */
const first = [
  'job_runs',
  'failed_events',
  'deliveries',
  'notices',
  'legal_clocks',
  'credit_heads',
  'credit_entries',
];

/** Read last: whatever took a number has been read, and every event of a version that was read is in the stream by now. */
const last = ['serials', 'events'];

/** A chain only grows at its end, so read along it no link is missing before another. */
const orders: Readonly<Record<string, readonly string[]>> = {
  credit_entries: ['account', 'seq'],
  events: ['seq'],
};

/**
 * In which order collections are read while others write: whatever refers to something is read before it, so that what it refers to,
 * older than itself, is read too. `registered` are the collections of the models in the order in which they were imported: imports point
 * up the line, so the later noun refers to the earlier one. Those without a model come after them, `x.files` before `x.chunks`.
 */
export function readingOrder(
  there: readonly string[],
  registered: readonly string[],
): readonly ReadingPlace[] {
  const backwards = registered.toReversed();
  const without = there.filter((name) => !registered.includes(name)).sort();
  const middle = [...backwards, ...without.toReversed()].filter(
    (name) => !first.includes(name) && !last.includes(name),
  );
  const names = [...first, ...new Set(middle), ...last];
  return names
    .filter((name) => there.includes(name))
    .map((collection) => ({ collection, by: orders[collection] ?? ['_id'] }));
}
