import type { LineAboutMeConnectionResolvers } from '../../types.generated.ts';

export const LineAboutMeConnection: LineAboutMeConnectionResolvers = {
  count: ({ count }) => count(),
};
