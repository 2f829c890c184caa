import type { ActRequest } from '../../kernel/actRequest.ts';
import { notFound } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import { changeOnce } from '../../kernel/changeOnce.ts';
import type { Work } from '../../kernel/work.ts';
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

/** One sort of decision: whether its state lets a flag be decided so (null, else why not, as a key of the page's catalogue), and the flag decided. */
export interface Decision {
  readonly act: 'confirmFlag' | 'dismissFlag' | 'reopenFlag';
  readonly fits: (flag: Flag) => string | null | Promise<string | null>;
  readonly change: (flag: Flag, request: ActRequest) => Flag;
}

/** The way of every decision on a flag: allowed (else NOT_FOUND), then as `changeOnce` has it. */
export async function decideFlag(
  work: Work,
  asked: FlagAsked,
  { act, fits, change }: Decision,
): Promise<DecidedFlag> {
  const found = await findFlag(asked.id);
  if (found === null || !mayDecide(work.actor, found)) throw notFound('flag');
  const once = await changeOnce(found, {
    actor: work.actor,
    act,
    asked,
    requestsOf: ({ history }) => history.map(({ request }) => request),
    make: async (flag, request) => {
      const reason = await fits(flag);
      return reason === null ? change(flag, request) : { reason };
    },
    save: (changed) => {
      const line = present(changed.history.at(-1), 'line of the decision');
      return saveFlag(changed, flagEvent(changed, line.act, line.at));
    },
    reread: async ({ id }) => present(await findFlag(id), 'flag'),
  });
  if ('done' in once) return { flag: once.done };
  return 'reason' in once ? { wrongState: found.state, ...once } : once;
}

/** Only what is open can be decided. */
export const mustBeOpen = (flag: Flag): string | null =>
  flag.state === 'OPEN' ? null : 'flag_already_decided';
