import type { Work } from '../../kernel/work.ts';
import type { Area } from '../community/area.ts';
import { findArea, listAreas } from '../community/area.store.ts';
import { figuresLimits, monthsUpTo, shownMonth, type MonthFigures } from './figures.ts';
import { isPublicArea } from './figures.policy.ts';
import { listTallies } from './monthTally.store.ts';

/** The public figures of an area: the last twelve months, oldest first. */
export interface Figures {
  readonly area: Area;
  readonly countedAt: Date | null;
  readonly months: MonthFigures[];
}

/**
 * The public figures of an area, or of the first city; null when there is no such area or it is too small to be shown.
 * Open to everyone; groups under five are null, and what was never counted is too.
 */
export async function readFigures(work: Work, path?: string): Promise<Figures | null> {
  const area = path === undefined ? (await listAreas(null))[0] : await findArea(path);
  if (area === undefined || area === null || !isPublicArea(area.path)) return null;
  const months = monthsUpTo(work.now, figuresLimits.monthsShown);
  const tallies = await listTallies(area.path, months[0] ?? '', months.at(-1) ?? '');
  const byMonth = new Map(tallies.map((tally) => [tally.month, tally]));
  const newest = Math.max(...tallies.map(({ countedAt }) => countedAt.getTime()));
  return {
    area,
    countedAt: tallies.length === 0 ? null : new Date(newest),
    months: months.map((month) => shownMonth(month, byMonth.get(month))),
  };
}
