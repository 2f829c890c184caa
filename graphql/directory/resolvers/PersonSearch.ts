import type { PersonSearchResolvers } from '../../types.generated.ts';

export const PersonSearch: PersonSearchResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.person.load(by),
  scope: ({ scope }, _args, { loaders }) => loaders.area.load(scope),
};
