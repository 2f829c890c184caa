import type { VolunteerServiceConnectionResolvers } from '../../types.generated.ts';

export const VolunteerServiceConnection: VolunteerServiceConnectionResolvers = {
  count: ({ count }) => count(),
};
