import type { ReviewItemConnectionResolvers } from '../../types.generated.ts';

export const ReviewItemConnection: ReviewItemConnectionResolvers = {
  count: ({ count }) => count(),
  oldestAt: ({ oldestAt }) => oldestAt(),
};
