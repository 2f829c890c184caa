import type { Work } from '../../kernel/work.ts';
import { networkOf } from '../../platform/networkAddress.ts';
import type { Browser } from './browser.ts';
import { isKnownDevice } from './knownDevice.store.ts';
import { limitKey } from './limitKey.ts';
import { passwordFits } from './password.ts';
import { codeDigitsOf } from './resetCode.ts';
import { tokenFrom } from './session.ts';
import { takeAll } from './tryPools.ts';
import { guessesFromAddress, guessesOfResetCode } from './tryWindow.ts';
import type { Weighed } from './weighGuess.ts';

/** A code that can be used now, with the hash of its digits. */
export interface UsableCode {
  readonly id: string;
  readonly personId: string;
  readonly codeHash: string;
}

/** One guess of a code: for what was typed, of which code that can be used (null: there is none), from which browser. */
export interface CodeGuess {
  /** The phone number or the key of the user name that was typed: see `signInKeyFrom`. */
  readonly signInKey: string;
  readonly usable: UsableCode | null;
  readonly code: string;
  readonly browser: Browser;
}

/**
 * Weighs a guess of a code: 5 for each way of naming its account while it can be used, and 5 more from browsers that the owner
 * signed in with before, so that a stranger who guesses does not use them up. Counted apart from passwords, for the same reason.
 * A name without a code costs the same time and has the same limits, so neither says who exists. A right guess is given back.
 */
export async function weighResetCode(work: Work, guess: CodeGuess): Promise<Weighed> {
  const { usable, browser, signInKey: typed } = guess;
  const device = tokenFrom(browser.deviceToken);
  const account = usable?.personId ?? `nobody:${typed}`;
  const known = device !== undefined && (await isKnownDevice(account, device, work.now));
  const from = known ? 'known' : 'anywhere';
  const giveBack = await takeAll(work, [
    { key: limitKey('address', networkOf(browser.address)), limit: guessesFromAddress },
    { key: limitKey('code', usable?.id ?? 'none', typed, from), limit: guessesOfResetCode },
  ]);
  if (typeof giveBack === 'number') return { retryAfterS: giveBack };
  const fits = await passwordFits(usable?.codeHash, codeDigitsOf(guess.code));
  if (fits) await giveBack();
  return { fits };
}
