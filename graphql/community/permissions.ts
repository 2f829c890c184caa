import { areaKeepers, contactHistoryReaders } from '../../src/modules/community/area.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    area: 'anyone',
    areas: 'anyone',
    contactHistory: contactHistoryReaders,
  },
  Mutation: {
    addArea: areaKeepers,
    setAreaContact: areaKeepers,
  },
} as const satisfies Contribution;
