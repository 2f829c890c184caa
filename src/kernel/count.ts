/** Nothing is counted further: whoever works from a list needs to know that it is long, not how long. */
export const countMax = 100;

/** How many there are: exactly, or `countMax` and more. */
export interface Count {
  readonly number: number;
  readonly isMore: boolean;
}

/** The count from what a store found when it counted to one more than is told. */
export const countOf = (found: number): Count => ({
  number: Math.min(found, countMax),
  isMore: found > countMax,
});
