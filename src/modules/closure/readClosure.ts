import type { Work } from '../../kernel/work.ts';
import { accountLimitMs } from '../identity/accountRules.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import type { ClosureBlocker } from './closureBlocker.ts';
import { findBlockers } from './findBlockers.ts';

/** What somebody should know before they close their account. */
export interface Closure {
  readonly blockers: ClosureBlocker[];
  /** Until when it could be had back if it were closed now. */
  readonly eraseAt: Date;
}

/** What keeps the person who asks from leaving, and until when they could come back. */
export async function readClosure({ actor, now }: Work): Promise<Closure> {
  const blockers = await findBlockers(ownPersonId(actor));
  return { blockers, eraseAt: new Date(now.getTime() + accountLimitMs('CLOSURE', now)) };
}
