import type { IssuedPaperConnectionResolvers } from '../../types.generated.ts';

export const IssuedPaperConnection: IssuedPaperConnectionResolvers = {
  count: ({ count }) => count(),
};
