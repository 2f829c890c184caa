import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    closure: 'signedIn',
  },
  Mutation: {
    closeAccount: 'signedIn',
  },
} as const satisfies Contribution;
