import type { PersonFoundResolvers } from '../../types.generated.ts';

export const PersonFound: PersonFoundResolvers = {
  home: ({ home }, _args, { loaders }) => loaders.area.load(home),
  vouch: ({ vouch }) => vouch ?? null,
};
