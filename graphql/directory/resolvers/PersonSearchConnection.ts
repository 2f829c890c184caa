import type { PersonSearchConnectionResolvers } from '../../types.generated.ts';

export const PersonSearchConnection: PersonSearchConnectionResolvers = {
  count: ({ count }) => count(),
};
