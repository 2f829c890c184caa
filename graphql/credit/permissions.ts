import { recordReaders } from '../../src/modules/credit/credit.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    creditRules: 'anyone',
    myAccount: 'signedIn',
  },
  Mutation: {
    chooseRecording: 'signedIn',
    lookUpAccount: recordReaders,
  },
} as const satisfies Contribution;
