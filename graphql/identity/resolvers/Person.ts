import type { PersonResolvers } from '../../types.generated.ts';

// A person as anybody may see them: these two fields, and the schema has no others.
export const Person: PersonResolvers = {
  id: ({ id }) => id,
  displayName: ({ displayName }) => displayName,
};
