import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    notices: 'signedIn',
    unreadNotices: 'signedIn',
  },
  Mutation: {
    markNoticeRead: 'signedIn',
    markNoticesRead: 'signedIn',
  },
} as const satisfies Contribution;
