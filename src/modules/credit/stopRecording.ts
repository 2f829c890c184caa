import { conflict } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { withChoice, type Holder } from './account.ts';
import { findAccountOf, saveAccount } from './account.store.ts';

const triesMax = 5;

/** Says no for a holder who leaves, as far as they had said yes: nothing that is done from now on, or was not entered yet, is recorded. */
export async function stopRecording({ actor, now }: Work, holder: Holder): Promise<void> {
  const choice = { recording: false, at: now, by: actor.personId };
  for (let attempt = 1; attempt <= triesMax; attempt += 1) {
    const account = await findAccountOf(holder);
    if (account === null) return;
    const changed = withChoice(account, choice);
    if (changed === account || (await saveAccount(changed))) return;
  }
  throw conflict('account_busy', 'The choice was changed elsewhere just now; try again.');
}
