import type { ChangedService } from '../../src/modules/volunteering/changeService.ts';

/** The outcome of a change of a service, in the words of the schema. */
export function toChangedService(changed: ChangedService) {
  if ('service' in changed) return { __typename: 'Service' as const, ...changed.service };
  if ('staleAt' in changed)
    return { __typename: 'StaleVersion' as const, currentVersion: changed.staleAt };
  return { __typename: 'WrongState' as const, state: changed.wrongState, reason: changed.reason };
}
