import type { Reason } from '../../kernel/reason.ts';
import type { ActRequest } from '../../kernel/actRequest.ts';
import { notFound } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import { changeOnce } from '../../kernel/changeOnce.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { flagEvent, type ConflictFlag } from './conflictFlag.ts';
import { mayDecide } from './conflictFlag.policy.ts';
import { findConflictFlag, saveConflictFlag } from './conflictFlag.store.ts';

/** Which flag, at the version that was read. */
export interface ConflictFlagAsked {
  readonly id: string;
  readonly version: number;
}

/** One sort of decision: whether its state lets a flag be decided so (null, else why not), and the flag decided. */
export interface Decision {
  readonly act: 'confirmConflictFlag' | 'dismissConflictFlag' | 'reopenConflictFlag';
  readonly fits: (flag: ConflictFlag) => Reason | null | Promise<Reason | null>;
  readonly change: (flag: ConflictFlag, request: ActRequest) => ConflictFlag;
}

/** The way of every decision on a flag: allowed (else NOT_FOUND), then as `changeOnce` has it. */
export async function decideConflictFlag(
  work: Work,
  asked: ConflictFlagAsked,
  { act, fits, change }: Decision,
): Promise<Outcome<ConflictFlag>> {
  const found = await findConflictFlag(asked.id);
  if (found === null || !mayDecide(work.actor, found)) throw notFound('flag');
  return changeOnce(found, {
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
      return saveConflictFlag(changed, flagEvent(changed, line.act, line.at));
    },
    reread: async ({ id }) => present(await findConflictFlag(id), 'flag'),
  });
}
