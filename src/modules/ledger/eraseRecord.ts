import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { accountIdOf, type Holder } from './account.ts';
import { findAccountOf, removeAccount } from './account.store.ts';
import { removeHead } from './chainHead.store.ts';
import { findLastEntry, removeEntriesOf } from './entry.store.ts';
import { genesisHash } from './entry.ts';
import { saveErasure } from './recordErasure.store.ts';

/**
 * Erases the record of a holder who left: it was kept with their consent alone, and that ended with the account. A chain is
 * erased whole or not at all, so no other chain is touched and none is left with a gap; its length and last hash stay as proof.
 * Gives how many entries there were. For the job alone; done again, it finds nothing.
 */
export async function eraseRecord({ actor, now }: Work, holder: Holder): Promise<number> {
  if (actor.role !== 'SYSTEM')
    throw new AppError('FORBIDDEN', 'Records are erased by the job alone.', {
      reason: 'not_the_job',
    });
  const account = accountIdOf(holder);
  const last = await findLastEntry(account);
  if (last === null && (await findAccountOf(holder)) === null) return 0;
  const entries = last?.seq ?? 0;
  await saveErasure({ account, entries, lastHash: last?.hash ?? genesisHash, at: now });
  await removeHead(account);
  await removeEntriesOf(account);
  await removeAccount(account);
  return entries;
}
