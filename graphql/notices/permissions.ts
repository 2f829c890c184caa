import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    noticeChoice: 'signedIn',
    notices: 'signedIn',
    unreadNotices: 'signedIn',
  },
  Mutation: {
    chooseNotices: 'signedIn',
    markNoticeRead: 'signedIn',
    markNoticesRead: 'signedIn',
  },
} as const satisfies Contribution;
