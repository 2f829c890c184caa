import type { GrantResolvers } from './../../types.generated.ts';

export const Grant: GrantResolvers = {
  scope: ({ scope }, _args, { loaders }) => loaders.area.load(scope),
};
