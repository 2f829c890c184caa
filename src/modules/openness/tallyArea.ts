import { AppError } from '../../kernel/appError.ts';
import { businessDate } from '../../kernel/clock.ts';
import type { Work } from '../../kernel/work.ts';
import { countOpenedCases, durationsOfClosedCases } from '../mediation/caseFigures.store.ts';
import { countMessages } from '../opinion/messageFigures.store.ts';
import { countFlags } from '../triage/flagFigures.store.ts';
import {
  figuresLimits,
  medianDaysOf,
  monthRange,
  monthsUpTo,
  sameCounts,
  type MonthCounts,
  type MonthTally,
} from './figures.ts';
import { mayTally } from './figures.policy.ts';
import { listTallies, saveTally } from './monthTally.store.ts';

/** Months that are counted again each time: the running one, and the one before for what was decided late. */
const recountedMonths = 2;
/** Older months are counted again after so long, for messages that were gathered late. */
const recountAfterMs = 7 * 86_400_000;

/**
 * Counts the months of an area that are shown: those never counted before, the last two again, the older ones once a week.
 * Each count is a range on time within the area. Gives how many months were counted and how many tallies changed; nothing
 * is written about a month whose counts are the same as earlier today.
 */
export async function tallyArea(
  work: Work,
  area: string,
): Promise<{ counted: number; changed: number }> {
  if (!mayTally(work.actor)) throw new AppError('FORBIDDEN', 'Figures are counted by a job alone.');
  const months = monthsUpTo(work.now, figuresLimits.monthsShown);
  const known = await knownTallies(area, months);
  const oldFrom = months.length - recountedMonths;
  const wanted = months.filter((month, i) => i >= oldFrom || isStale(known.get(month), work.now));
  let changed = 0;
  for (const month of wanted) {
    const counts = await countMonth(area, month);
    const before = known.get(month);
    if (before !== undefined && isFresh(before, counts, work.now)) continue;
    const version = (before?.version ?? 0) + 1;
    if (await saveTally({ area, month, ...counts, countedAt: work.now, version })) changed += 1;
  }
  return { counted: wanted.length, changed };
}

async function knownTallies(
  area: string,
  months: readonly string[],
): Promise<Map<string, MonthTally>> {
  const tallies = await listTallies(area, months[0] ?? '', months.at(-1) ?? '');
  return new Map(tallies.map((tally) => [tally.month, tally]));
}

async function countMonth(area: string, month: string): Promise<MonthCounts> {
  const { from, to } = monthRange(month);
  const durations = await durationsOfClosedCases(area, from, to);
  return {
    messages: await countMessages(area, from, to),
    flags: await countFlags(area, from, to),
    confirmed: await countFlags(area, from, to, 'CONFIRMED'),
    casesOpened: await countOpenedCases(area, from, to),
    casesClosed: durations.length,
    medianDays: medianDaysOf(durations),
  };
}

const isStale = (before: MonthTally | undefined, now: Date): boolean =>
  before === undefined || now.getTime() - before.countedAt.getTime() >= recountAfterMs;

const isFresh = (before: MonthTally, counts: MonthCounts, now: Date): boolean =>
  sameCounts(before, counts) && businessDate(before.countedAt) === businessDate(now);
