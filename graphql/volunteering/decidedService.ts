import type { DecidedService } from '../../src/modules/volunteering/decideService.ts';

/** The outcome of a decision on a service, in the words of the schema. */
export function toDecidedService(decided: DecidedService) {
  if ('service' in decided) return { __typename: 'Service' as const, ...decided.service };
  if ('staleAt' in decided)
    return { __typename: 'StaleVersion' as const, currentVersion: decided.staleAt };
  return { __typename: 'WrongState' as const, state: decided.wrongState, reason: decided.reason };
}
