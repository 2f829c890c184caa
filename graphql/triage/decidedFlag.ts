import type { DecidedFlag } from '../../src/modules/triage/decideFlag.ts';

/** The outcome of a decision on a flag, in the words of the schema. */
export function toDecidedFlag(decided: DecidedFlag) {
  if ('flag' in decided) return { __typename: 'Flag' as const, ...decided.flag };
  if ('staleAt' in decided)
    return { __typename: 'StaleVersion' as const, currentVersion: decided.staleAt };
  return {
    __typename: 'WrongState' as const,
    state: decided.wrongState,
    reason: decided.reason,
  };
}
