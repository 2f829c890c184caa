import { grantActsOpenTo } from '../../../src/modules/identity/person.policy.ts';
import { officialOf } from '../officialOf.ts';
import type { GrantResolvers } from '../../types.generated.ts';

export const Grant: GrantResolvers = {
  mayDo: (grant, _args, { work }) => grantActsOpenTo(work.actor, grant),
  scope: ({ scope }, _args, { loaders }) => loaders.area.load(scope),
  // A home comes with its own role, which nobody gives.
  by: ({ by, role }, _args, { loaders }) => (role === 'RESIDENT' ? null : officialOf(loaders, by)),
  until: (grant) => ('until' in grant ? grant.until : null),
  endedBy: (grant, _args, { loaders }) =>
    'endedBy' in grant ? officialOf(loaders, grant.endedBy) : null,
};
