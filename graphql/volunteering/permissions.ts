import {
  volunteerServiceDeciders,
  volunteers,
} from '../../src/modules/volunteering/volunteerService.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    myVolunteerServices: volunteers,
    volunteerServices: volunteerServiceDeciders,
  },
  Mutation: {
    confirmVolunteerService: volunteerServiceDeciders,
    declineVolunteerService: volunteerServiceDeciders,
    logVolunteerService: volunteers,
    withdrawVolunteerService: volunteers,
  },
} as const satisfies Contribution;
