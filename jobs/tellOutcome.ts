import { definedFields } from '../src/kernel/definedFields.ts';
import { faultOf, type Log } from '../src/platform/log.ts';
import type { RunOutcome } from './runOutcome.ts';

const alarmsLogged = 20;

/** Logs what became of a run: what a person must look at as an error, a run that did something at the level given. */
export function tellOutcome(
  { state, alarms, error, ...run }: RunOutcome,
  log: Log,
  level: 'info' | 'debug' = 'info',
): void {
  if (state === 'IDLE' || state === 'BUSY') return;
  const said = { ...run, state, ...definedFields({ error }) };
  if (alarms.length > 0)
    log.error({ ...said, alarms: alarms.slice(0, alarmsLogged) }, 'a promise does not hold');
  else if (state === 'FAILED') log.error(said, 'a run failed; it is tried again');
  else log[level](said, 'a run ended');
}

/** Logs that a job could not even be looked at. */
export const tellFault = (job: string, thrown: unknown, log: Log): void => {
  log.error({ job, fault: faultOf(thrown) }, 'a round failed; it is tried again');
};
