import type { LookUpConnectionResolvers } from '../../types.generated.ts';

export const LookUpConnection: LookUpConnectionResolvers = {
  count: ({ count }) => count(),
};
