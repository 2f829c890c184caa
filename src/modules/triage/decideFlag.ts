import { notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { present } from '../../kernel/assert.ts';
import { flagEvent, type Flag, type FlagState } from './flag.ts';
import { mayDecide } from './flag.policy.ts';
import { findFlag, saveFlag } from './flag.store.ts';

/** Which flag, at the version that was read. */
export interface FlagAsked {
  readonly id: string;
  readonly version: number;
}

/** What deciding gives: the flag, the version it has moved on to, or why its state does not allow it. */
export type DecidedFlag =
  { flag: Flag } | { staleAt: number } | { wrongState: FlagState; reason: string };

/**
 * The way of every decision on a flag: allowed, still the version that was read, in a state that fits, changed, saved.
 * `fits` names what is wrong as a key of the page's catalogue, or null.
 */
export async function decideFlag(
  work: Work,
  asked: FlagAsked,
  fits: (flag: Flag) => string | null,
  change: (flag: Flag) => Flag,
): Promise<DecidedFlag> {
  const flag = await findFlag(asked.id);
  if (flag === null || !mayDecide(work.actor, flag)) throw notFound('flag');
  if (flag.version !== asked.version) return { staleAt: flag.version };
  const reason = fits(flag);
  if (reason !== null) return { wrongState: flag.state, reason };

  const changed = change(flag);
  const { act, at } = present(changed.history.at(-1), 'line of the decision');
  const saved = await saveFlag(changed, flagEvent(changed, act, at));
  return saved ? { flag: changed } : { staleAt: changed.version };
}

/** Only what is open can be decided. */
export const mustBeOpen = (flag: Flag): string | null =>
  flag.state === 'OPEN' ? null : 'flag_already_decided';
