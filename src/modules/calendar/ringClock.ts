import type { Work } from '../../kernel/work.ts';
import { clockEvent, type ClockRing, type LegalClock } from './legalClock.ts';
import { saveClock, type KeptClock } from './legalClock.store.ts';

/**
 * Writes down once that a share of a clock's time is over, or all of it; of two that come at once one does. Who comes so late that all
 * is over does not warn any more. Null when somebody was faster: then the clock is looked at anew.
 */
export async function ringClock({ now }: Work, found: KeptClock): Promise<ClockRing | null> {
  const { due, order: _place, ...clock } = found;
  const isOver = due.at !== undefined && due.at <= now;
  const ring: ClockRing = { what: isOver ? 'BREACHED' : 'WARNED', at: now };
  const rung: LegalClock = {
    ...clock,
    rings: [...clock.rings, ring],
    version: clock.version + 1,
  };
  const event = clockEvent(rung, isOver ? 'breached' : 'warned', now);
  return (await saveClock(rung, due, event)) ? ring : null;
}
