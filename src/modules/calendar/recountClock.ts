import { canonicalJson } from '../../kernel/id.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import { clockDue } from './clockDue.ts';
import type { Measure } from './countedTime.ts';
import { clockEvent } from './legalClock.ts';
import { findClock, saveClock } from './legalClock.store.ts';

/** Says anew when a clock ends, after a notice or hours were added. Nothing is written where the end stays. True when it changed. */
export const recountClock = (id: string, measure: Measure, now: Date): Promise<boolean> =>
  retryLostRace(async () => {
    const found = await findClock(id);
    if (found === null) return false;
    const { due: before, order: _place, ...clock } = found;
    const due = clockDue(clock, measure);
    if (canonicalJson(due) === canonicalJson(before)) return false;
    const changed = { ...clock, version: clock.version + 1 };
    return (await saveClock(changed, due, clockEvent(changed, 'recounted', now))) || lostRace;
  });
