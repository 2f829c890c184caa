import type { Work } from '../../kernel/work.ts';
import type { Browser } from '../identity/browser.ts';
import { isKnownDevice } from '../identity/knownDevice.store.ts';
import { limitKey } from '../identity/limitKey.ts';
import { tokenFrom } from '../identity/session.ts';
import { takeAll, type Pool } from '../identity/tryPools.ts';
import {
  guessesFromAnywhere,
  guessesFromKnownDevices,
  type TryLimit,
} from '../identity/tryWindow.ts';
import type { Weighed } from '../identity/weighGuess.ts';
import { changeSecondStep } from './changeSecondStep.ts';
import { recoveryHash } from './recoveryCode.ts';
import { recoveryCodeUsed, stepUsed } from './secondStep.ts';
import { findSecondStep } from './secondStep.store.ts';
import { openSecret, stepOfCode } from './totp.ts';
import { typedCodeFrom, type TypedCode } from './typedCode.ts';

const dayMs = 86_400_000;
/**
 * Wrong codes of one account in a day, beside those in 15 minutes: whoever has the password already guesses one of three codes in a million,
 * at 30 a day once in thirty years. Counted apart for browsers that the owner used before.
 */
const codesInADay: TryLimit = { triesMax: 30, windowMs: dayMs };

/** The pools that a code of a person is counted against, the account's first. */
export async function codePools(work: Work, personId: string, browser: Browser): Promise<Pool[][]> {
  const device = tokenFrom(browser.deviceToken);
  const known = device !== undefined && (await isKnownDevice(personId, device, work.now));
  const from = (place: string, limit: TryLimit): Pool[] => [
    { key: limitKey('stepCode', personId, place), limit },
    { key: limitKey('stepCodeDay', personId, place), limit: codesInADay },
  ];
  const anywhere = from('anywhere', guessesFromAnywhere);
  return known ? [from('known', guessesFromKnownDevices), anywhere] : [anywhere];
}

/** Takes one try of the first share that has one left, with those of `also`; else says how long to wait. */
export async function takeCodeTry(
  work: Work,
  shares: readonly (readonly Pool[])[],
  also: readonly Pool[],
): Promise<number | (() => Promise<void>)> {
  let taken: number | (() => Promise<void>) = 1;
  for (const share of shares) {
    taken = await takeAll(work, [...also, ...share]);
    if (typeof taken !== 'number') return taken;
  }
  return taken;
}

/**
 * Weighs a code of a person's second step: of the moment, or one for recovery. At most 10 wrong ones of an account in 15 minutes, however often it is
 * signed in to, and `also` what the caller counts. A right one is used up by it, once, whoever else sends it in the same moment.
 */
export async function weighCode(
  work: Work,
  { personId, code }: { readonly personId: string; readonly code: string },
  browser: Browser,
  also: readonly Pool[] = [],
): Promise<Weighed> {
  const taken = await takeCodeTry(work, await codePools(work, personId, browser), also);
  if (typeof taken === 'number') return { retryAfterS: taken };
  const typed = typedCodeFrom(code);
  const fits = typed !== undefined && (await useUp(work.now, personId, typed));
  if (fits) await taken();
  return { fits };
}

async function useUp(now: Date, personId: string, typed: TypedCode): Promise<boolean> {
  if (typed.kind === 'recovery') {
    const hash = recoveryHash(personId, typed.code);
    return changeSecondStep(personId, (found) => recoveryCodeUsed(found, hash, now), {
      act: 'recovery_used',
      at: now,
    });
  }
  const { inForce } = await findSecondStep(personId);
  if (inForce === undefined) return false;
  const step = stepOfCode(openSecret(personId, inForce.sealed), typed.digits, now);
  return (
    step !== undefined &&
    changeSecondStep(personId, (found) => stepUsed(found, inForce.sealed, step))
  );
}
