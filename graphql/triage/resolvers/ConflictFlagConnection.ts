import type { ConflictFlagConnectionResolvers } from '../../types.generated.ts';

export const ConflictFlagConnection: ConflictFlagConnectionResolvers = {
  count: ({ count }) => count(),
};
