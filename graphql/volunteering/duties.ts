import { readVolunteerServicesToLogAgain } from '../../src/modules/volunteering/readVolunteerServices.ts';
import { mayReadVolunteerServicesOf } from '../../src/modules/volunteering/volunteerService.policy.ts';
import { countVolunteerServices } from '../../src/modules/volunteering/volunteerService.store.ts';
import type { ReadDuties } from '../duties/duty.ts';

/** The services that wait for a second person; to a volunteer, their own that can be logged anew. */
export const volunteeringDuties: ReadDuties = async (work) => {
  const { role, scope: area } = work.actor;
  if (role === 'VOLUNTEER') {
    const { count } = await readVolunteerServicesToLogAgain(work, { first: 1 });
    const path = '/services?of=declined';
    return [{ kind: 'SERVICES_TO_LOG_AGAIN', count: await count(), path }];
  }
  if (!mayReadVolunteerServicesOf(work.actor, area)) return [];
  return [
    {
      kind: 'SERVICES',
      count: await countVolunteerServices({ area, state: 'LOGGED' }),
      path: '/services',
    },
  ];
};
