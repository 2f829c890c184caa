import { serviceDeciders, volunteers } from '../../src/modules/volunteering/service.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    myServices: volunteers,
    services: serviceDeciders,
  },
  Mutation: {
    confirmService: serviceDeciders,
    declineService: serviceDeciders,
    logService: volunteers,
    withdrawService: volunteers,
  },
} as const satisfies Contribution;
