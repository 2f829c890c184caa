import type { LegalClockConnectionResolvers } from '../../types.generated.ts';

export const LegalClockConnection: LegalClockConnectionResolvers = {
  count: ({ count }) => count(),
};
