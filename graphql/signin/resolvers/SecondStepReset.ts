import { officialOf } from '../../identity/officialOf.ts';
import type { SecondStepResetResolvers } from '../../types.generated.ts';

export const SecondStepReset: SecondStepResetResolvers = {
  by: ({ by }, _args, { loaders }) => officialOf(loaders, by),
};
