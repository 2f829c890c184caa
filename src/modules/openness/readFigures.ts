import type { Work } from '../../kernel/work.ts';
import type { Area } from '../community/area.ts';
import { findArea, listAreas } from '../community/area.store.ts';
import { figuresLimits, settledMonths, nothingShown, type MonthFigures } from './figures.ts';
import { isPublicArea } from './figures.policy.ts';
import { findReleasedCells } from './release.store.ts';

/** The public figures of an area: the newest twelve months that are over long enough to be counted, oldest first. */
export interface Figures {
  readonly area: Area;
  /** When the newest of them was counted. */
  readonly countedAt: Date | null;
  readonly months: MonthFigures[];
}

/**
 * The public figures of an area, or of the first city; null when there is no such area or it is too small to be shown.
 * Open to everyone; a figure that is not published is null.
 */
export async function readFigures(work: Work, path?: string): Promise<Figures | null> {
  const area = path === undefined ? (await listAreas(null))[0] : await findArea(path);
  if (area === undefined || area === null || !isPublicArea(area.path)) return null;
  const names = settledMonths(work.now, figuresLimits.monthsShown);
  const released = await findReleasedCells(area.path, names);
  const months = names.map((month): MonthFigures => {
    const found = released.get(month);
    const { area: _area, ...shown } = found?.cell ?? { area: area.path, ...nothingShown };
    return { ...shown, month, countedAt: found?.countedAt ?? null };
  });
  return {
    area,
    months,
    countedAt: months.findLast(({ countedAt }) => countedAt)?.countedAt ?? null,
  };
}
