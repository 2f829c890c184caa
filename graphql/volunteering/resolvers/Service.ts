import { mayWithdrawService } from '../../../src/modules/volunteering/service.policy.ts';
import type { ServiceResolvers } from './../../types.generated.ts';

export const Service: ServiceResolvers = {
  area: ({ area }, _args, { loaders }) => loaders.area.load(area),
  decidedBy: ({ decidedBy }, _args, { loaders }) =>
    decidedBy === undefined ? null : loaders.person.load(decidedBy),
  mayWithdraw: (service, _args, { work }) =>
    service.state === 'LOGGED' && mayWithdrawService(work.actor, service),
  volunteer: ({ volunteerId }, _args, { loaders }) => loaders.person.load(volunteerId),
};
