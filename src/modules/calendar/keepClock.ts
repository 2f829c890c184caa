import { assert } from '../../kernel/assert.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { canonicalJson } from '../../kernel/id.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import { beginClocks } from './beginClocks.ts';
import { clockDue } from './clockDue.ts';
import type { Measure } from './countedTime.ts';
import { clockEvent, type ClockPlan, type LegalClock } from './legalClock.ts';
import { findClock, saveClock } from './legalClock.store.ts';

/**
 * Keeps a clock as its subject's history tells it. Segments are only added: an older telling that comes late changes nothing, one that
 * contradicts what is kept is a programming error. Repeated, it writes nothing.
 */
export const keepClock = (plan: ClockPlan, measure: Measure, now: Date): Promise<'kept' | 'same'> =>
  retryLostRace(async () => {
    const found = await findClock(plan.id);
    if (found === null)
      return (await beginClocks([plan], () => measure, now)).length === 0 ? 'kept' : lostRace;
    const shared = Math.min(found.segments.length, plan.segments.length);
    const isSame =
      canonicalJson(found.segments.slice(0, shared)) ===
      canonicalJson(plan.segments.slice(0, shared));
    assert(isSame, `clock ${plan.id}: a segment is never changed`);
    const isLonger = plan.extended === true && found.extended !== true;
    if (plan.segments.length <= shared && !isLonger) return 'same';
    const { rings, version, extended } = found;
    const changed: LegalClock = {
      ...plan,
      ...definedFields({ extended: plan.extended ?? extended }),
      rings,
      version: version + 1,
    };
    const due = clockDue(changed, measure);
    return (await saveClock(changed, due, clockEvent(changed, 'turned', now))) ? 'kept' : lostRace;
  });
