import type { JobRunConnectionResolvers } from '../../types.generated.ts';

export const JobRunConnection: JobRunConnectionResolvers = {
  count: ({ count }) => count(),
};
