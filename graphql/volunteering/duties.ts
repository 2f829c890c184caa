import { readServicesToLogAgain } from '../../src/modules/volunteering/readServices.ts';
import { mayReadServicesOf } from '../../src/modules/volunteering/service.policy.ts';
import { countServices } from '../../src/modules/volunteering/service.store.ts';
import type { ReadDuties } from '../duties/duty.ts';

/** The services that wait for a second person; to a volunteer, their own that can be logged anew. */
export const volunteeringDuties: ReadDuties = async (work) => {
  const { role, scope: area } = work.actor;
  if (role === 'VOLUNTEER') {
    const { count } = await readServicesToLogAgain(work, { first: 1 });
    const path = '/services?of=declined';
    return [{ kind: 'SERVICES_TO_LOG_AGAIN', count: await count(), path }];
  }
  if (!mayReadServicesOf(work.actor, area)) return [];
  return [
    { kind: 'SERVICES', count: await countServices({ area, state: 'LOGGED' }), path: '/services' },
  ];
};
