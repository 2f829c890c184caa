import { grantsOf } from '../../../src/modules/identity/person.ts';
import type { PersonWithRolesResolvers } from '../../types.generated.ts';

export const PersonWithRoles: Pick<
  PersonWithRolesResolvers,
  'displayName' | 'endedGrants' | 'grants' | 'home' | 'id' | 'joinedAt' | 'pastNames' | 'userName'
> = {
  grants: (person) => grantsOf(person),
  endedGrants: ({ endedGrants }) => [...endedGrants],
  home: ({ home }, _args, { loaders }) => loaders.area.load(home),
  pastNames: ({ pastNames }, _args, { work }) =>
    work.actor.role === 'AUDITOR' ? [...pastNames] : null,
};
