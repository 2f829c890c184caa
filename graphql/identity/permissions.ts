import { officeRoles, vouchingRoles } from '../../src/modules/identity/office.policy.ts';
import { administrators } from '../../src/modules/identity/person.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    demoPeople: 'anyone',
    me: 'anyone',
    privacyNotice: 'anyone',
  },
  Mutation: {
    acceptPrivacyNotice: 'signedIn',
    changeDisplayName: 'signedIn',
    changeHome: 'signedIn',
    changePassword: 'signedIn',
    changePhone: 'signedIn',
    endSession: 'signedIn',
    grantRole: administrators,
    issueResetCode: officeRoles,
    registerFirm: administrators,
    reopenAccount: 'anyone',
    resetPassword: 'anyone',
    revokeRole: administrators,
    signIn: 'anyone',
    signOutEverywhere: 'signedIn',
    signUp: 'anyone',
    takeVouchBack: vouchingRoles,
    vouchForResidence: vouchingRoles,
  },
} as const satisfies Contribution;
