import { characters, numbers, type Limits } from '../../kernel/limit.ts';

/** What is taken of a year's notice of days off, and of the hours of an office. */
export const limits = {
  workYear: numbers(2_000, 2_100),
  /** Who ordered it, and under which number. */
  workYearSource: characters(4, 200),
  /** The file with its rows. */
  workYearFile: characters(1, 20_000),
  /** `YYYY-MM-DD`. */
  officeHoursDay: characters(1, 10),
  /** `HH:MM`. */
  officeTime: characters(1, 5),
  /** Why hours change, or by which notice. */
  officeHoursReason: characters(2, 200),
} as const satisfies Limits;
