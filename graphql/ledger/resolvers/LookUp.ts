import type { LookUpResolvers } from '../../types.generated.ts';

export const LookUp: LookUpResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.person.load(by),
};
