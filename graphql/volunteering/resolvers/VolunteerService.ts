import { mayWithdrawVolunteerService } from '../../../src/modules/volunteering/volunteerService.policy.ts';
import type { VolunteerServiceResolvers } from '../../types.generated.ts';

export const VolunteerService: VolunteerServiceResolvers = {
  area: ({ area }, _args, { loaders }) => loaders.area.load(area),
  decidedBy: ({ decidedBy }, _args, { loaders }) =>
    decidedBy === undefined ? null : loaders.person.load(decidedBy),
  mayWithdraw: (service, _args, { work }) =>
    service.state === 'LOGGED' && mayWithdrawVolunteerService(work.actor, service),
  volunteer: ({ volunteerId }, _args, { loaders }) => loaders.person.load(volunteerId),
};
