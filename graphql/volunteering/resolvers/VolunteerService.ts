import { serviceActsOpenTo } from '../../../src/modules/volunteering/volunteerService.policy.ts';
import type { VolunteerServiceResolvers } from '../../types.generated.ts';

export const VolunteerService: VolunteerServiceResolvers = {
  area: ({ area }, _args, { loaders }) => loaders.area.load(area),
  decidedBy: ({ decidedBy }, _args, { loaders }) =>
    decidedBy === undefined ? null : loaders.person.load(decidedBy),
  mayDo: (service, _args, { work }) => serviceActsOpenTo(work.actor, service),
  volunteer: ({ volunteerId }, _args, { loaders }) => loaders.person.load(volunteerId),
};
