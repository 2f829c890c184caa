import { secondStepResetters } from '../../src/modules/signin/secondStep.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: { openIdProvider: 'anyone' },
  Mutation: {
    beginLinking: 'signedIn',
    beginSecondStep: 'signedIn',
    completeSignIn: 'anyone',
    confirmSecondStep: 'signedIn',
    removeSecondStep: 'signedIn',
    renewRecoveryCodes: 'signedIn',
    resetSecondStep: secondStepResetters,
    unlinkSignIn: 'signedIn',
  },
} as const satisfies Contribution;
