import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    search: 'anyone',
    sameAs: 'signedIn',
  },
  Mutation: {},
} as const satisfies Contribution;
