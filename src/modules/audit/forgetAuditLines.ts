import { calendarDay, addDays } from '../../kernel/clock.ts';
import { idFrom } from '../../kernel/id.ts';
import type { Work } from '../../kernel/work.ts';
import { listAreas } from '../community/area.store.ts';
import { makeAuditLine } from './auditLine.ts';
import { countLinesBefore, removeLinesBefore, saveAuditLine } from './auditLine.store.ts';
import type { RetentionRule } from './retention.ts';

/**
 * Removes the lines of one sort that are kept no longer on a calendar date, city by city, and writes down before how many: again it removes what is left, and writes
 * nothing. Gives how many lines went.
 */
export async function forgetAuditLines(
  { actor, now }: Work,
  { kind, days }: Pick<RetentionRule, 'kind' | 'days'>,
  date: string,
): Promise<number> {
  const before = calendarDay(addDays(date, -days)).from;
  let removed = 0;
  for (const { path: city } of await listAreas(null)) {
    const count = await countLinesBefore(city, kind, before);
    if (count === 0) continue;
    const line = makeAuditLine(
      {
        ...{ at: now, person: actor.personId, role: 'SYSTEM', scope: city },
        ...{ act: 'forgetAuditLines', kind: 'UPKEEP', outcome: 'ASKED', targetKind: 'RETENTION' },
        ...{ targetId: kind, about: [], isShown: false, from: 'unknown', requestId: date, count },
      },
      () => idFrom('forgetAuditLines', date, kind, city),
    );
    await saveAuditLine(line);
    await removeLinesBefore(city, kind, before);
    removed += count;
  }
  return removed;
}
