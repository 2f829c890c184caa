import { reporters } from '../../src/modules/opinion/message.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    feed: 'signedIn',
    message: 'signedIn',
    myMessages: 'signedIn',
  },
  Mutation: {
    addComment: 'signedIn',
    editPost: 'signedIn',
    fileFieldReport: reporters,
    publishPost: 'signedIn',
    withdrawComment: 'signedIn',
    withdrawPost: 'signedIn',
  },
} as const satisfies Contribution;
