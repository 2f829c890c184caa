import { AppError, conflict } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import { holderOf, silentAccount, withChoice } from './account.ts';
import { findAccountOf, saveAccount } from './account.store.ts';
import { viewAccountOf, type AccountView } from './accountView.ts';
import { mayHaveAccount } from './ledger.policy.ts';

/**
 * Writes down whether the holder's good deeds may be recorded from now on. Saying the same again adds nothing; saying no
 * takes nothing away. TOO_MANY after the fifth yes of a calendar day; a no is always heard.
 */
export async function chooseRecording(work: Work, recording: boolean): Promise<AccountView> {
  if (!mayHaveAccount(work.actor))
    throw new AppError('NOT_SIGNED_IN', 'Sign in to choose for your record.');
  const holder = holderOf(work.actor);
  const choice = { recording, at: work.now, by: work.actor.personId };
  return retryLostRace(
    async () => {
      const account = (await findAccountOf(holder)) ?? silentAccount(holder);
      const changed = withChoice(account, choice);
      if (changed !== account && !(await saveAccount(changed))) return lostRace;
      return viewAccountOf(holder);
    },
    { refusal: choiceBusy },
  );
}

const choiceBusy = () =>
  conflict('account_busy', 'Your choice was changed elsewhere just now; look again.');
