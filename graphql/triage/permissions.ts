import {
  flagDeciders,
  flagRaisers,
  flagReaders,
} from '../../src/modules/triage/conflictFlag.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    conflictFlag: flagReaders,
    conflictFlags: flagReaders,
    judging: flagReaders,
    newConflictFlags: flagReaders,
  },
  Mutation: {
    confirmConflictFlag: flagDeciders,
    dismissConflictFlag: flagDeciders,
    raiseConflictFlag: flagRaisers,
    reopenConflictFlag: flagDeciders,
  },
} as const satisfies Contribution;
