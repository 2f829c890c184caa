/** One try that counts: which, and when. */
export interface Try {
  readonly id: string;
  readonly at: Date;
}

/** At most so many tries in any batch of so long. */
export interface TryLimit {
  readonly triesMax: number;
  readonly windowMs: number;
}

const quarterMs = 15 * 60_000;

/**
 * At most 10 guesses of one account's password are weighed in any 15 minutes, whoever asks and however the account is
 * named: 7 from anywhere, and 3 kept for browsers that its owner signed in with before, so that strangers who guess
 * cannot lock the owner out. The 7 hold once more for each name or phone as it was typed, and only that limit is told.
 */
export const guessesFromAnywhere: TryLimit = { triesMax: 7, windowMs: quarterMs };
export const guessesFromKnownDevices: TryLimit = { triesMax: 3, windowMs: quarterMs };
/** Wrong guesses from one address over all accounts: many people may share an address, a list of passwords may not. */
export const guessesFromAddress: TryLimit = { triesMax: 200, windowMs: quarterMs };
/** Sign-ups from one address in an hour, refused ones too: each tells whether a name or a phone has an account. */
export const signUpsFromAddress: TryLimit = { triesMax: 20, windowMs: 60 * 60_000 };

/** Guesses of one code from the counter, for as long as it opens anything (accountRules: 30 minutes). */
export const guessesOfResetCode: TryLimit = { triesMax: 5, windowMs: 2 * quarterMs };
/** Codes that one person of the office gives, and codes for one account: nobody hands them out by the dozen. */
export const resetCodesByOne: TryLimit = { triesMax: 20, windowMs: 4 * quarterMs };
export const resetCodesForOne: TryLimit = { triesMax: 5, windowMs: 96 * quarterMs };

/** The tries that still count now. One that lies further ahead than its window was taken by a clock that was set back since. */
export const counting = (tries: readonly Try[], { windowMs }: TryLimit, now: Date): Try[] =>
  tries.filter((one) => Math.abs(now.getTime() - one.at.getTime()) < windowMs);

/** 0 when one more try may be weighed now; else the seconds (at least 1) until the oldest one stops counting. */
export function waitS(tries: readonly Try[], limit: TryLimit, now: Date): number {
  const still = counting(tries, limit, now);
  if (still.length < limit.triesMax) return 0;
  const times = still.map((one) => one.at.getTime()).sort((a, b) => b - a);
  const freeAt = (times[limit.triesMax - 1] ?? now.getTime()) + limit.windowMs;
  return Math.max(1, Math.ceil((freeAt - now.getTime()) / 1000));
}
