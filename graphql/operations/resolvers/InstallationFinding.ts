import type { InstallationFindingResolvers } from '../../types.generated.ts';

export const InstallationFinding: InstallationFindingResolvers = {
  count: ({ count }) => count ?? null,
  limit: ({ limit }) => limit ?? null,
  at: ({ at }) => at ?? null,
  names: ({ names }) => [...(names ?? [])],
};
