import { listUnvouched } from '../../src/modules/directory/listUnvouched.ts';
import type { ReadDuties } from '../duties/duty.ts';
import { permissions } from '../permissions.ts';

const vouchers: readonly string[] = permissions.Query.residentsToVouch;

/** The residents whom nobody vouches for yet, for those who do. */
export const directoryDuties: ReadDuties = async (work) => {
  if (!vouchers.includes(work.actor.role)) return [];
  const { count } = await listUnvouched(work, {}, { first: 1 });
  return [{ kind: 'RESIDENTS_TO_VOUCH', count: await count(), path: '/residents' }];
};
