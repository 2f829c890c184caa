import { auditors } from '../../src/modules/audit/audit.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    auditLines: auditors,
    linesAboutMe: 'signedIn',
  },
  Mutation: {},
} as const satisfies Contribution;
