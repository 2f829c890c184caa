import type { Done, Outcome, Stale } from '../src/kernel/outcome.ts';

type DoneResult<N extends string, T> = T & { readonly __typename: N };
interface StaleResult {
  readonly __typename: 'StaleVersion';
  readonly currentVersion: number;
}
interface WrongStateResult {
  readonly __typename: 'WrongState';
  readonly state: string;
  readonly reason: string;
}

/** What an act came to, in the words of the schema: the thing under its type's name, or why it was not done. */
export function resultOf<N extends string, T extends object>(
  typename: N,
  outcome: Done<T> | Stale,
): DoneResult<N, T> | StaleResult;
export function resultOf<N extends string, T extends object>(
  typename: N,
  outcome: Outcome<T>,
): DoneResult<N, T> | StaleResult | WrongStateResult;
export function resultOf<N extends string, T extends object>(
  typename: N,
  outcome: Outcome<T>,
): DoneResult<N, T> | StaleResult | WrongStateResult {
  if ('done' in outcome) return { __typename: typename, ...outcome.done };
  if ('staleAt' in outcome) return { __typename: 'StaleVersion', currentVersion: outcome.staleAt };
  const { wrongState: state, reason } = outcome;
  return { __typename: 'WrongState', state, reason };
}
