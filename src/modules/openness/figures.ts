import { addDays, calendarDate, calendarDay } from '../../kernel/clock.ts';
import { limits } from './openness.limits.ts';

/** How figures are shown: the last months, and by the limits of the module. */
export const figuresLimits = {
  groupSizeMin: limits.figureGroup.min,
  monthsShown: 12,
  settleDays: limits.figureSettling.max,
} as const;

/** What is counted of a month. */
export const measures = ['messages', 'flags', 'confirmed', 'casesOpened', 'casesClosed'] as const;
export type Measure = (typeof measures)[number];

/** The figures of one month in one area as everyone may see them: null where a figure is not published. */
export type ShownFigures = Readonly<Record<Measure | 'medianDays', number | null>>;

/** The same with the month, and when it was counted; null before, and for an area that was not there then. */
export interface MonthFigures extends ShownFigures {
  /** `YYYY-MM`, Asia/Shanghai. */
  readonly month: string;
  readonly countedAt: Date | null;
}

/** What is shown where nothing is published. */
export const nothingShown: ShownFigures = {
  messages: null,
  flags: null,
  confirmed: null,
  casesOpened: null,
  casesClosed: null,
  medianDays: null,
};

/** The newest months that are over long enough to be counted for the public, oldest first, `YYYY-MM`. */
export function settledMonths(now: Date, count: number): string[] {
  const settled = addDays(calendarDate(now), -figuresLimits.settleDays);
  const [year = 0, month = 0] = settled.split('-').map(Number);
  return Array.from({ length: count }, (_, i) => {
    const index = year * 12 + (month - 1) - (count - i);
    return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}

/** First moment (inclusive) and end (exclusive) of a month in Asia/Shanghai. Throws RangeError on a month that does not exist. */
export function monthRange(month: string): { from: Date; to: Date } {
  const { from } = calendarDay(`${month}-01`);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next =
    number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${twoDigits(number + 1)}`;
  return { from, to: calendarDay(`${next}-01`).from };
}

/** True once a month is over long enough to be counted for the public. */
export function isSettled(month: string, now: Date): boolean {
  const [newest] = settledMonths(now, 1);
  return newest !== undefined && month <= newest;
}

const dayMs = 86_400_000;

/** The median of how long cases took, in days to a tenth; the mean of the two middle ones when their number is even. */
export function medianDaysOf(durationsMs: readonly number[]): number | null {
  const sorted = durationsMs.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) return null;
  return Math.round(((lower + upper) / 2 / dayMs) * 10) / 10;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
