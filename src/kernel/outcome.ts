import { assert } from './assert.ts';
import type { Reason } from './reason.ts';

/** The thing as an act leaves it. */
export interface Done<T> {
  readonly done: T;
}

/** The thing has moved on to this version since it was read: look at it again. */
export interface Stale {
  readonly staleAt: number;
}

/** The state of the thing does not allow the act: which state that is, and why. */
interface WrongState {
  readonly wrongState: string;
  readonly reason: Reason;
}

/** What an act on a thing that changes by versions comes to. Other refusals are thrown. */
export type Outcome<T> = Done<T> | Stale | WrongState;

/** The thing of an act that must have been done, for who plants or plays with right acts alone; a programming error else. */
export function doneOf<T>(outcome: Outcome<T>): T {
  assert('done' in outcome, `done, not ${JSON.stringify(outcome)}`);
  return outcome.done;
}
