import { definedFields } from '../../kernel/definedFields.ts';
import { orderOf } from '../../kernel/id.ts';
import { areaColumnsOf } from '../../platform/areaColumns.ts';
import type { Due } from './dueMoment.ts';
import { standingOf, type LegalClock } from './legalClock.ts';

/** The last moment that a sort key can hold. */
const latestMs = 36 ** 9 - 1;

/** A sort key that falls with time, so that a list read from its highest key down begins with the earliest end. */
export const dueOrderOf = (dueAt: Date, id: string): string =>
  orderOf(new Date(latestMs - dueAt.getTime()), id);

/** What is stored beside a clock so that desks and the job read it from an index. What has no end stands last. */
export function clockColumnsOf(clock: LegalClock, due: Due) {
  const { state } = standingOf(clock);
  return {
    within: areaColumnsOf(clock.area),
    state,
    order: due.at === undefined ? orderOf(new Date(0), clock.id) : dueOrderOf(due.at, clock.id),
    ...definedFields({
      dueAt: due.at,
      warnAt: due.warnAt,
      lacksYear: due.lacksYear,
      ringAt: state === 'RUNNING' ? nextRing(clock, due) : undefined,
    }),
  };
}

/** When somebody has to be told next; undefined once all was told. */
function nextRing({ rings }: LegalClock, { at, warnAt }: Due): Date | undefined {
  if (rings.some(({ what }) => what === 'BREACHED')) return undefined;
  return rings.length === 0 && warnAt !== undefined ? warnAt : at;
}
