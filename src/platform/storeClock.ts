// Leases are judged by the store's clock alone, in the update that takes them. Dates are compared with it as numbers: to the
// Python daemon a stored date and `$$NOW` are always equal.

/** The moment so many milliseconds from now on the store's clock, in an update pipeline. */
export const untilIn = (leaseMs: number) => ({
  $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: leaseMs },
});

/**
 * Whether a lease of so many milliseconds has run out, in an update pipeline: its end (a path like `$until`) is past, or further
 * ahead than any lease reaches. Then the clock was set back since, and a dead holder's lease would last as long as the step.
 */
export const isOver = (end: string, leaseMs: number) => ({
  $or: [
    { $lt: [{ $toLong: end }, { $toLong: '$$NOW' }] },
    { $gt: [{ $toLong: end }, { $toLong: untilIn(2 * leaseMs) }] },
  ],
});
