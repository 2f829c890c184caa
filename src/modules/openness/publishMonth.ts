import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { listPathsIn } from '../community/area.store.ts';
import { countOpenedCases, durationsOfClosedCases } from '../mediation/caseFigures.store.ts';
import { countMessages } from '../opinion/messageFigures.store.ts';
import { countConflictFlags } from '../triage/flagFigures.store.ts';
import { isSettled, monthRange } from './figures.ts';
import { isPublicArea, mayPublish } from './figures.policy.ts';
import { makeRelease, type MonthCounts } from './release.ts';
import { saveRelease } from './release.store.ts';

/**
 * Counts a month that is over in all public areas of a city, protects it as a whole and publishes it, once and for ever: true
 * when it was published now. A second count would differ from the first by a few people, and so would tell of them.
 */
export async function publishMonth(work: Work, city: string, month: string): Promise<boolean> {
  if (!mayPublish(work.actor))
    throw new AppError('FORBIDDEN', 'Figures are published by a job alone.');
  if (!isSettled(month, work.now)) return false;
  const paths = (await listPathsIn(city)).filter(isPublicArea);
  const release = makeRelease(paths, month, await countMonth(city, month), work.now);
  return release !== null && (await saveRelease(release)) === 'inserted';
}

async function countMonth(city: string, month: string): Promise<MonthCounts> {
  const { from, to } = monthRange(month);
  const counts = {
    messages: await countMessages(city, from, to),
    flags: await countConflictFlags(city, from, to),
    confirmed: await countConflictFlags(city, from, to, ['CONFIRMED']),
    casesOpened: await countOpenedCases(city, from, to),
  };
  return { counts, closed: await durationsOfClosedCases(city, from, to) };
}
