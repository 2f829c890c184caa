import { mayReadFlagsOf } from '../../src/modules/triage/flag.policy.ts';
import { countListedFlags } from '../../src/modules/triage/flag.store.ts';
import type { Duty, ReadDuties } from '../duties/duty.ts';

/** What waits for a decision, for all who read the queue; what waits for a case, for those who confirmed it. */
export const triageDuties: ReadDuties = async ({ actor }) => {
  const { role, scope: area } = actor;
  if (!mayReadFlagsOf(actor, area)) return [];
  const open: Duty = {
    kind: 'FLAGS',
    count: await countListedFlags({ area, state: 'OPEN' }),
    path: '/desk',
  };
  if (role !== 'SPOKESPERSON') return [open];
  const count = await countListedFlags({ area, state: 'CONFIRMED', hasCase: false });
  const path = '/desk?state=CONFIRMED&of=waiting';
  return [open, { kind: 'FLAGS_AWAITING_CASE', count, path }];
};
