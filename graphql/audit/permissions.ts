import { auditors, retentionReaders } from '../../src/modules/audit/audit.policy.ts';
import { administrators } from '../../src/modules/identity/person.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    auditLines: auditors,
    auditRetention: retentionReaders,
    linesAboutMe: 'signedIn',
  },
  Mutation: {
    exportAuditLines: auditors,
    setAuditRetention: administrators,
  },
} as const satisfies Contribution;
