import type { PersonWithRolesConnectionResolvers } from '../../types.generated.ts';

export const PersonWithRolesConnection: PersonWithRolesConnectionResolvers = {
  count: ({ count }) => count(),
};
