import { officeRoles, vouchingRoles } from '../../src/modules/identity/office.policy.ts';
import { roleReaders } from '../../src/modules/identity/person.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    findResidents: officeRoles,
    people: roleReaders,
    personWithRoles: roleReaders,
    residentsToVouch: vouchingRoles,
    searchesForMe: 'signedIn',
  },
  Mutation: {},
} as const satisfies Contribution;
