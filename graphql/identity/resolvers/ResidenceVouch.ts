import type { ResidenceVouchResolvers } from '../../types.generated.ts';

export const ResidenceVouch: ResidenceVouchResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.person.load(by),
  scope: ({ scope }, _args, { loaders }) => loaders.area.load(scope),
};
