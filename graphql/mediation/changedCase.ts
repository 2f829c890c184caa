import type { ChangedCase } from '../../src/modules/mediation/changeCase.ts';

/** The outcome of an act on a case, in the words of the schema. */
export function toChangedCase(changed: ChangedCase) {
  if ('case' in changed) return { __typename: 'Case' as const, ...changed.case };
  if ('staleAt' in changed)
    return { __typename: 'StaleVersion' as const, currentVersion: changed.staleAt };
  return { __typename: 'WrongState' as const, state: changed.wrongState, reason: changed.reason };
}
