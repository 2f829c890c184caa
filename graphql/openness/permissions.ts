import { lagReaders } from '../../src/modules/openness/figures.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    eventLags: lagReaders,
    figures: 'anyone',
  },
  Mutation: {},
} as const satisfies Contribution;
