import type { Work } from '../../kernel/work.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import { withChoice, type Holder } from './account.ts';
import { findAccountOf, saveAccount } from './account.store.ts';

/** Says no for a holder who leaves, as far as they had said yes: nothing that is done from now on, or was not entered yet, is recorded. */
export async function stopRecording({ actor, now }: Work, holder: Holder): Promise<void> {
  const choice = { recording: false, at: now, by: actor.personId };
  await retryLostRace(async () => {
    const account = await findAccountOf(holder);
    const changed = account === null ? null : withChoice(account, choice);
    return changed === account || changed === null || (await saveAccount(changed)) || lostRace;
  });
}
