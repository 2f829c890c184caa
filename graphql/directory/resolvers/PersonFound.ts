import { residentActsOpenTo } from '../../../src/modules/identity/office.policy.ts';
import type { PersonFoundResolvers } from '../../types.generated.ts';

export const PersonFound: PersonFoundResolvers = {
  home: ({ home }, _args, { loaders }) => loaders.area.load(home),
  mayDo: async (person, _args, { loaders, work }) =>
    residentActsOpenTo(work.actor, person, await loaders.firmsOfPerson.load(person.id)),
  vouch: ({ vouch }) => vouch ?? null,
};
