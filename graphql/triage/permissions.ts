import { flagDeciders, flagRaisers, flagReaders } from '../../src/modules/triage/flag.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    flag: flagReaders,
    flags: flagReaders,
    judging: flagReaders,
    newFlags: flagReaders,
  },
  Mutation: {
    confirmFlag: flagDeciders,
    dismissFlag: flagDeciders,
    raiseFlag: flagRaisers,
    reopenFlag: flagDeciders,
  },
} as const satisfies Contribution;
