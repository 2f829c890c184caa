import type { Contribution } from '../rule.ts';

export const permissions = {
  Query: { duties: 'signedIn' },
  Mutation: {},
} as const satisfies Contribution;
