import type { Work } from '../../kernel/work.ts';
import { blindIndex } from '../../platform/seal.ts';
import { networkOf } from './browser.ts';
import type { Browser } from './browser.ts';
import type { Credential } from './credential.store.ts';
import { identityKeys } from './identityKeys.ts';
import { isKnownDevice } from './knownDevice.store.ts';
import { passwordFits } from './password.ts';
import { nameKeyOf, phoneFrom } from './person.ts';
import { tokenFrom } from './session.ts';
import { guessesFromAddress, guessesFromAnywhere, guessesFromKnownDevices } from './tryWindow.ts';
import type { TryLimit } from './tryWindow.ts';
import { giveBackTry, takeTry } from './tryWindow.store.ts';

/** One guess of a password: for which name, of which account (null: there is none), from which browser. */
export interface Guess {
  readonly name: string;
  readonly credential: Credential | null;
  readonly password: string;
  readonly browser: Browser;
}

export type Weighed = { fits: boolean } | { retryAfterS: number };

interface Pool {
  readonly key: string;
  readonly limit: TryLimit;
}

/** The id of a limit's document: keyed, so that the store shows neither names nor addresses. */
export const limitKey = (...words: string[]): string =>
  blindIndex(identityKeys().indexKey, 'tries', JSON.stringify(words));

/**
 * Weighs a guess within the limits of its account and of its address. A name without an account costs the same time and has
 * the same limits, so neither says who exists. A right password gives its tries back; a wrong one keeps them.
 */
export async function weighGuess(work: Work, guess: Guess): Promise<Weighed> {
  const { credential, password, browser } = guess;
  const account =
    credential?.personId ?? `nobody:${phoneFrom(guess.name) ?? nameKeyOf(guess.name)}`;
  const device = tokenFrom(browser.deviceToken);
  const known = device !== undefined && (await isKnownDevice(account, device, work.now));

  const taken = await takeOne(work, account, browser, known);
  if (typeof taken === 'number') return { retryAfterS: taken };
  const fits = await passwordFits(credential?.passwordHash, password);
  if (fits) await taken.giveBack();
  return { fits };
}

/** Takes a try from the account's pools, and from the address unless the browser is known; or says how long to wait. */
async function takeOne(work: Work, account: string, browser: Browser, known: boolean) {
  const anywhere = { key: limitKey('account', account), limit: guessesFromAnywhere };
  const kept = { key: limitKey('known', account), limit: guessesFromKnownDevices };
  const address = {
    key: limitKey('address', networkOf(browser.address)),
    limit: guessesFromAddress,
  };
  if (!known) return takeAll(work, [address, anywhere]);
  const first = await takeAll(work, [kept]);
  return typeof first === 'number' ? takeAll(work, [anywhere]) : first;
}

async function takeAll(work: Work, pools: readonly Pool[]) {
  const tryId = work.newId();
  const taken: string[] = [];
  const giveBack = async () => {
    for (const key of taken) await giveBackTry(key, tryId);
  };
  for (const { key, limit } of pools) {
    const wait = await takeTry(key, limit, work.now, tryId);
    if (wait > 0) {
      await giveBack();
      return wait;
    }
    taken.push(key);
  }
  return { giveBack };
}
