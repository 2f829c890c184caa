import type { CaseConnectionResolvers } from '../../types.generated.ts';

export const CaseConnection: CaseConnectionResolvers = {
  count: ({ count }) => count(),
};
