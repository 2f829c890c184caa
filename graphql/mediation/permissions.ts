import {
  caseOpeners,
  caseReaders,
  caseReleasers,
  mediators,
} from '../../src/modules/mediation/case.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    caseClocks: caseReaders,
    caseNotices: caseReaders,
    cases: caseReaders,
    findParties: mediators,
    mediationCase: 'signedIn',
    myCases: 'signedIn',
  },
  Mutation: {
    acceptCase: mediators,
    addParty: mediators,
    closeCase: mediators,
    extendTerm: mediators,
    openCase: caseOpeners,
    recordAgreement: mediators,
    recordConsent: 'signedIn',
    recordPerformance: mediators,
    recordMeeting: mediators,
    releaseCase: caseReleasers,
    retitleCase: mediators,
  },
} as const satisfies Contribution;
