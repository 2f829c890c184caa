import { characters, type Limits } from '../../kernel/limit.ts';

/** How much may be looked for. */
export const limits = {
  /** What is typed into the search line. */
  searchQuery: characters(1, 100),
  /** A draft for which what says the same is looked for. */
  sameAsText: characters(1, 5_200),
} as const satisfies Limits;
