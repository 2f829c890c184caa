import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    notices: 'signedIn',
    unreadNotices: 'signedIn',
  },
  Mutation: {
    openNotice: 'signedIn',
    openNotices: 'signedIn',
  },
} as const satisfies Contribution;
