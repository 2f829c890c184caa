import type { CreditEntryConnectionResolvers } from '../../types.generated.ts';

export const CreditEntryConnection: CreditEntryConnectionResolvers = {
  count: ({ count }) => count(),
};
