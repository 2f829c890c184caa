import { recordReaders } from '../../src/modules/ledger/ledger.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    myAccount: 'signedIn',
  },
  Mutation: {
    chooseRecording: 'signedIn',
    lookUpAccount: recordReaders,
  },
} as const satisfies Contribution;
