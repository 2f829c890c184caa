import { operators } from '../../src/modules/operations/operations.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    deadEvents: operators,
    installation: operators,
  },
  Mutation: {
    retryDeadEvents: operators,
    runJobAgain: operators,
  },
} as const satisfies Contribution;
