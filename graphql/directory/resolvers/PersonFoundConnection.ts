import type { PersonFoundConnectionResolvers } from '../../types.generated.ts';

export const PersonFoundConnection: PersonFoundConnectionResolvers = {
  count: ({ count }) => count(),
};
