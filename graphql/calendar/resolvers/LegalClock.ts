import { ruleOfClock } from '../../../src/modules/calendar/clockDue.ts';
import { standingOf, startOf, wasInTime } from '../../../src/modules/calendar/legalClock.ts';
import type { LegalClockResolvers } from '../../types.generated.ts';

export const LegalClock: Pick<
  LegalClockResolvers,
  | 'agreedDay'
  | 'breachedAt'
  | 'code'
  | 'dueAt'
  | 'extended'
  | 'id'
  | 'inTime'
  | 'lacksYear'
  | 'rule'
  | 'segments'
  | 'startedAt'
  | 'state'
  | 'warnedAt'
> = {
  state: (clock) => standingOf(clock).state,
  startedAt: (clock) => startOf(clock),
  dueAt: ({ due }) => due.at,
  extended: ({ extended }) => extended === true,
  lacksYear: ({ due }) => due.lacksYear,
  warnedAt: ({ rings }) => rings.find(({ what }) => what === 'WARNED')?.at,
  breachedAt: ({ rings }) => rings.find(({ what }) => what === 'BREACHED')?.at,
  inTime: (clock) => wasInTime(clock, clock.due.at),
  rule: (clock) => ruleOfClock(clock),
  segments: ({ segments }) => [...segments],
};
