import { assert } from '../../kernel/assert.ts';
import { canonicalJson } from '../../kernel/id.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import { clockDue } from './clockDue.ts';
import type { Measure } from './countedTime.ts';
import { clockEvent, type LegalClock } from './legalClock.ts';
import { findClock, saveClock, saveNewClock } from './legalClock.store.ts';

/** A clock as its subject's history tells it. */
export type ClockPlan = Omit<LegalClock, 'rings' | 'version'>;

/**
 * Keeps a clock as its subject's history tells it. Segments are only added: an older telling that comes late changes nothing, one that
 * contradicts what is kept is a programming error. Repeated, it writes nothing.
 */
export const keepClock = (plan: ClockPlan, measure: Measure, now: Date): Promise<'kept' | 'same'> =>
  retryLostRace(async () => {
    const due = clockDue(plan, measure);
    const found = await findClock(plan.id);
    if (found === null) {
      const begun: LegalClock = { ...plan, rings: [], version: 1 };
      const kept = await saveNewClock(begun, due, clockEvent(begun, 'started', now));
      return kept === 'inserted' ? 'kept' : lostRace;
    }
    const shared = Math.min(found.segments.length, plan.segments.length);
    const isSame =
      canonicalJson(found.segments.slice(0, shared)) ===
      canonicalJson(plan.segments.slice(0, shared));
    assert(isSame, `clock ${plan.id}: a segment is never changed`);
    if (plan.segments.length <= shared) return 'same';
    const { rings, version } = found;
    const changed: LegalClock = { ...plan, rings, version: version + 1 };
    return (await saveClock(changed, due, clockEvent(changed, 'turned', now))) ? 'kept' : lostRace;
  });
