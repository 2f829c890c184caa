import type { Work } from '../../kernel/work.ts';
import { networkOf } from '../../platform/networkAddress.ts';
import type { Browser } from './browser.ts';
import type { Credential } from './credential.store.ts';
import { isKnownDevice } from './knownDevice.store.ts';
import { limitKey } from './limitKey.ts';
import { passwordFits, plainPassword } from './password.ts';
import { tokenFrom } from './session.ts';
import { takeAll } from './tryPools.ts';
import { guessesFromAddress, guessesFromAnywhere, guessesFromKnownDevices } from './tryWindow.ts';

/** One guess of a password: for what was typed, of which account (null: there is none), from which browser. */
export interface Guess {
  /** The phone number or the key of the user name that was typed: see `signInKeyFrom`. */
  readonly signInKey: string;
  readonly credential: Credential | null;
  readonly password: string;
  readonly browser: Browser;
}

export type Weighed = { fits: boolean } | { retryAfterS: number };

/** Whose tries are counted: of the account, and of the name or phone as it was typed. */
interface Aim {
  readonly account: string;
  readonly typed: string;
}

interface Taken {
  /** False when the account has heard enough: the guess is then answered like a wrong one, unread. */
  readonly isHeard: boolean;
  readonly giveBack: () => Promise<void>;
}

/**
 * Weighs a guess within the limits of its account and of its address. A name without an account costs the same time and has
 * the same limits, so neither says who exists. Only the limits of what was typed and of the address are told: one that a
 * name and a phone share would tell that they belong together. A right password gives its tries back; a wrong one keeps them.
 */
export async function weighGuess(work: Work, guess: Guess): Promise<Weighed> {
  const { credential, browser, signInKey: typed } = guess;
  const password = plainPassword(guess.password);
  const account = credential?.personId ?? `nobody:${typed}`;
  const device = tokenFrom(browser.deviceToken);
  const known = device !== undefined && (await isKnownDevice(account, device, work.now));

  const taken = await takeTries(work, { account, typed }, browser, known);
  if (typeof taken === 'number') return { retryAfterS: taken };
  const fits = await passwordFits(taken.isHeard ? credential?.passwordHash : undefined, password);
  if (fits) await taken.giveBack();
  return { fits };
}

/** Takes a try of the known browser's share, else of every other limit; or says how long to wait. */
async function takeTries(
  work: Work,
  { account, typed }: Aim,
  browser: Browser,
  known: boolean,
): Promise<Taken | number> {
  if (known) {
    const kept = { key: limitKey('known', account), limit: guessesFromKnownDevices };
    const own = await takeAll(work, [kept]);
    if (typeof own !== 'number') return { isHeard: true, giveBack: own };
  }
  const place = limitKey('address', networkOf(browser.address));
  const told = [
    ...(known ? [] : [{ key: place, limit: guessesFromAddress }]),
    { key: limitKey('typed', typed), limit: guessesFromAnywhere },
  ];
  const giveBackTold = await takeAll(work, told);
  if (typeof giveBackTold === 'number') return giveBackTold;
  const anywhere = { key: limitKey('account', account), limit: guessesFromAnywhere };
  const giveBackAccount = await takeAll(work, [anywhere]);
  if (typeof giveBackAccount === 'number') {
    // Written elsewhere instead, so that time does not tell what the words do not.
    await takeAll(work, [{ key: limitKey('unheard', typed), limit: guessesFromAnywhere }]);
    return { isHeard: false, giveBack: giveBackTold };
  }
  const giveBack = async () => {
    await giveBackAccount();
    await giveBackTold();
  };
  return { isHeard: true, giveBack };
}
