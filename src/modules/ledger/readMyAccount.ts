import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { holderOf } from './account.ts';
import { viewAccountOf, type AccountView } from './accountView.ts';
import { mayHaveAccount } from './ledger.policy.ts';

/** One's own record, or the firm's when acting for a firm. Looking at one's own is free and writes no look-up. */
export function readMyAccount(work: Work): Promise<AccountView> {
  if (!mayHaveAccount(work.actor))
    return Promise.reject(new AppError('NOT_SIGNED_IN', 'Sign in to see your record.'));
  return viewAccountOf(holderOf(work.actor));
}
