import type { DecisionResolvers } from '../../types.generated.ts';

export const Decision: DecisionResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.person.load(by),
};
