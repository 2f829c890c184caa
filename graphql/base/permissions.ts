import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    serverTime: 'anyone',
  },
  Mutation: {
    signOut: 'anyone',
  },
} as const satisfies Contribution;
