import type { FlagConnectionResolvers } from './../../types.generated.ts';

export const FlagConnection: FlagConnectionResolvers = {
  count: ({ count }) => count(),
};
