import { reviewDeciders, reviewReaders } from '../../src/modules/moderation/review.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    decisionsOnMine: 'signedIn',
    myReports: 'signedIn',
    review: reviewReaders,
    reviews: reviewReaders,
  },
  Mutation: {
    appealDecision: 'signedIn',
    claimReview: reviewDeciders,
    decideAppeal: reviewDeciders,
    decideReview: reviewDeciders,
    releaseReview: reviewDeciders,
    reportContent: 'signedIn',
    undoDecision: reviewDeciders,
  },
} as const satisfies Contribution;
