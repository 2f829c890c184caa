import type { Work } from '../../kernel/work.ts';
import type { Browser } from '../identity/browser.ts';
import { isClosed } from '../identity/closedPerson.ts';
import { findCredentialOf } from '../identity/credential.store.ts';
import { limitKey } from '../identity/limitKey.ts';
import { openSession, type SignedIn } from '../identity/openSession.ts';
import { findPerson } from '../identity/person.store.ts';
import { tokenHash } from '../identity/secretToken.ts';
import { tokenFrom } from '../identity/session.ts';
import type { TryLimit } from '../identity/tryWindow.ts';
import type { SignInRefused, TooManyTries } from '../identity/weighSignIn.ts';
import { openAgain } from './reopenAccount.ts';
import { challengeMs, isAnswerable, type SignInChallenge } from './signInChallenge.ts';
import { findSignInChallenge, removeSignInChallenge } from './signInChallenge.store.ts';
import { weighCode } from './weighCode.ts';

/** Codes that are heard for one challenge; a new one does not begin the account's own count anew. */
const codesForChallenge: TryLimit = {
  triesMax: 5,
  windowMs: challengeMs,
};

const over: SignInRefused = { kind: 'refused', reason: 'challenge' };

/**
 * Signs in with the second step: a code of the moment or one for recovery, from the browser that did the first step, within 5 minutes and 5 guesses
 * (10 for the account in 15 minutes). Refused alike for a challenge that is over, another browser's or none.
 */
export async function completeSignIn(
  work: Work,
  input: { readonly challenge: string; readonly code: string },
  browser: Browser,
): Promise<SignedIn | SignInRefused | TooManyTries> {
  const challenge = await answerable(work, input.challenge, browser);
  if (challenge === undefined) return over;
  const { id, personId, isReopening } = challenge;
  const weighed = await weighCode(work, { personId, code: input.code }, browser, [
    { key: limitKey('challenge', id), limit: codesForChallenge },
  ]);
  if ('retryAfterS' in weighed) return { kind: 'tooMany', retryAfterS: weighed.retryAfterS };
  if (!weighed.fits) return { kind: 'refused', reason: 'code' };
  await removeSignInChallenge(id);
  if (isReopening) return openAgain(work, { id: personId }, browser);
  const person = await findPerson(personId);
  return person === null || isClosed(person) ? over : openSession(work, person, browser);
}

async function answerable(
  { now }: Work,
  given: string,
  browser: Browser,
): Promise<SignInChallenge | undefined> {
  const token = tokenFrom(given);
  const device = tokenFrom(browser.deviceToken);
  if (token === undefined || device === undefined) return undefined;
  const found = await findSignInChallenge(tokenHash(token));
  if (found === null) return undefined;
  const changedAt = (await findCredentialOf(found.personId))?.passwordChangedAt;
  return isAnswerable(found, tokenHash(device), changedAt, now) ? found : undefined;
}
