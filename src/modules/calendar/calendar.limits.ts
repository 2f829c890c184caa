import { characters, numbers, type Limits } from '../../kernel/limit.ts';

/** What is taken of a year's notice of days off. */
export const limits = {
  workYear: numbers(2_000, 2_100),
  /** Who ordered it, and under which number. */
  workYearSource: characters(4, 200),
  /** The file with its rows. */
  workYearFile: characters(1, 20_000),
} as const satisfies Limits;
