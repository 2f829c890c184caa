import { randomId } from '../../../src/kernel/id.ts';
import type { Measure } from '../../../src/modules/calendar/countedTime.ts';
import type { ClockPlan } from '../../../src/modules/calendar/legalClock.ts';
import {
  turned,
  type ClockReason,
  type ClockSegment,
  type ClockState,
} from '../../../src/modules/calendar/legalClock.ts';
import { mainlandYears } from '../../../src/modules/calendar/mainlandYears.ts';
import { usualHours } from '../../../src/modules/calendar/officeHours.ts';
import { workingCalendarOf } from '../../../src/modules/calendar/workingCalendar.ts';
import { places } from '../../support/world.ts';

/** The years that come along, and the usual hours. */
export const measure: Measure = {
  calendar: workingCalendarOf(mainlandYears),
  hoursOn: () => usualHours,
};

/** A moment in China, `2026-11-30 09:00`. */
export const chinaTime = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);

type Turn = readonly [state: ClockState, since: string, reason?: ClockReason];

/** Segments from their lines. */
const segmentsOf = (...turns: readonly Turn[]): readonly ClockSegment[] =>
  turns.reduce<readonly ClockSegment[]>(
    (segments, [state, since, reason = 'STARTED']) =>
      turned(segments, { state, since: chinaTime(since), reason, by: 'p' }),
    [],
  );

/** A clock of a case that waits for a mediator: three working days. */
export const planOf = (id: string, ...turns: readonly Turn[]): ClockPlan => ({
  id,
  subject: { kind: 'case', id: `case-${id}` },
  area: places.community,
  code: 'MED_ACCEPT',
  rule: 'MED_ACCEPT/NATIONAL/2022-01-01',
  segments: segmentsOf(...turns),
});

/** The same under an id of its own. */
export const newPlan = (...turns: readonly Turn[]): ClockPlan => planOf(randomId(), ...turns);
