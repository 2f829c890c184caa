import { mayReadConflictFlagsOf } from '../../src/modules/triage/conflictFlag.policy.ts';
import { countListedConflictFlags } from '../../src/modules/triage/conflictFlag.store.ts';
import type { Duty, ReadDuties } from '../duties/duty.ts';

/** What waits for a decision, for all who read the queue; what waits for a case, for those who confirmed it. */
export const triageDuties: ReadDuties = async ({ actor }) => {
  const { role, scope: area } = actor;
  if (!mayReadConflictFlagsOf(actor, area)) return [];
  const open: Duty = {
    kind: 'FLAGS',
    count: await countListedConflictFlags({ area, state: 'OPEN' }),
    path: '/desk',
  };
  if (role !== 'SPOKESPERSON') return [open];
  const count = await countListedConflictFlags({ area, state: 'CONFIRMED', hasCase: false });
  const path = '/desk?state=CONFIRMED&of=waiting';
  return [open, { kind: 'FLAGS_AWAITING_CASE', count, path }];
};
