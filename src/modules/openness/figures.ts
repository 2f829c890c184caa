import { businessDate, businessDay } from '../../kernel/clock.ts';

/** How figures are shown: groups under five say nothing, so that no figure points at a person. */
export const figuresLimits = { groupSizeMin: 5, monthsShown: 12 } as const;

/** What was counted of one month in one area, in full: for the projection only, never shown as it is. */
export interface MonthCounts {
  readonly messages: number;
  readonly flags: number;
  readonly confirmed: number;
  readonly casesOpened: number;
  readonly casesClosed: number;
  /** Half of the cases closed took at most so many days, to a tenth; null when none was closed. */
  readonly medianDays: number | null;
}

/** The figures of one month in one area as they are kept. */
export interface MonthTally extends MonthCounts {
  readonly area: string;
  /** `YYYY-MM`, Asia/Shanghai. */
  readonly month: string;
  readonly countedAt: Date;
  readonly version: number;
}

/** The figures of one month as everyone may see them: null where fewer than five stand behind a number. */
export interface MonthFigures {
  readonly month: string;
  readonly messages: number | null;
  readonly flags: number | null;
  readonly confirmed: number | null;
  readonly casesOpened: number | null;
  readonly casesClosed: number | null;
  readonly medianDays: number | null;
}

/** What nobody has counted yet looks like too few to show. */
const nothing: MonthCounts = {
  messages: 0,
  flags: 0,
  confirmed: 0,
  casesOpened: 0,
  casesClosed: 0,
  medianDays: null,
};

/** The months up to that of a moment, oldest first, `YYYY-MM`. */
export function monthsUpTo(now: Date, count: number): string[] {
  const [year = 0, month = 0] = businessDate(now).split('-').map(Number);
  return Array.from({ length: count }, (_, i) => {
    const index = year * 12 + (month - 1) - (count - 1 - i);
    return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}

/** First moment (inclusive) and end (exclusive) of a month in Asia/Shanghai. Throws RangeError on a month that does not exist. */
export function monthRange(month: string): { from: Date; to: Date } {
  const { from } = businessDay(`${month}-01`);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next =
    number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${twoDigits(number + 1)}`;
  return { from, to: businessDay(`${next}-01`).from };
}

/** A month as it may be shown: null for each group under five, and no median of so few. */
export const shownMonth = (month: string, counts: MonthCounts = nothing): MonthFigures => ({
  month,
  messages: large(counts.messages),
  flags: large(counts.flags),
  confirmed: large(counts.confirmed),
  casesOpened: large(counts.casesOpened),
  casesClosed: large(counts.casesClosed),
  medianDays: large(counts.casesClosed) === null ? null : counts.medianDays,
});

const dayMs = 86_400_000;

/** The median of how long cases took, in days to a tenth; the mean of the two middle ones when their number is even. */
export function medianDaysOf(durationsMs: readonly number[]): number | null {
  const sorted = durationsMs.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) return null;
  return Math.round(((lower + upper) / 2 / dayMs) * 10) / 10;
}

/** True when two counts say the same. */
export const sameCounts = (a: MonthCounts, b: MonthCounts): boolean =>
  a.messages === b.messages &&
  a.flags === b.flags &&
  a.confirmed === b.confirmed &&
  a.casesOpened === b.casesOpened &&
  a.casesClosed === b.casesClosed &&
  a.medianDays === b.medianDays;

const large = (count: number): number | null => (count < figuresLimits.groupSizeMin ? null : count);

const twoDigits = (number: number): string => String(number).padStart(2, '0');
