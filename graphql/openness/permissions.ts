import { jobReaders } from '../../src/modules/openness/figures.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    eventLags: jobReaders,
    figures: 'anyone',
    jobRuns: jobReaders,
    newestJobRuns: jobReaders,
  },
  Mutation: {},
} as const satisfies Contribution;
