import { conflict } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import { networkOf } from '../../platform/networkAddress.ts';
import { checkInForce } from './acceptPrivacyNotice.ts';
import { addPerson } from './addPerson.ts';
import type { NameTaken, NewPerson } from './addPerson.ts';
import type { Browser } from './browser.ts';
import { isClosed } from './closedPerson.ts';
import type { SignUpRecord } from './credential.store.ts';
import { limitKey } from './limitKey.ts';
import { openSession } from './openSession.ts';
import type { SignedIn } from './openSession.ts';
import { checkUserName, nameKeyOf } from './person.ts';
import { findPerson } from './person.store.ts';
import type { TooManyTries } from './weighSignIn.ts';
import { signUpsFromAddress } from './tryWindow.ts';
import { takeTry } from './tryWindow.store.ts';
import { weighGuess } from './weighGuess.ts';

/** A new account, and the version of the privacy notice that was agreed to. */
export type SignUpInput = NewPerson & { readonly privacyVersion: number };

/**
 * Makes an account and signs it in; a repeated key with the same content signs the same account in again. At most 20 tries
 * an hour from one address, since the answer tells whether a name is taken. Refuses as addPerson does, BAD_INPUT
 * (a privacy notice that is not in force) and CONFLICT `key_reused`.
 */
export async function signUp(
  work: Work,
  input: SignUpInput,
  browser: Browser,
): Promise<SignedIn | NameTaken | TooManyTries> {
  const key = limitKey('signUp', networkOf(browser.address));
  const wait = await takeTry(key, signUpsFromAddress, work.now, work.newId());
  if (wait > 0) return { kind: 'tooMany', retryAfterS: wait };

  checkInForce(input.privacyVersion, work.now);
  const added = await addPerson(work, input);
  if (added.kind === 'nameTaken') return added;
  if (added.kind === 'added') return openSession(work, added.person, browser);
  if (!added.same) throw keyReused();
  return signInAgain(work, { input, earlier: added.earlier, browser });
}

/** A repeated sign-up: its password is weighed like every other guess, so that a key opens no way around the limit. */
async function signInAgain(
  work: Work,
  again: { input: NewPerson; earlier: SignUpRecord; browser: Browser },
): Promise<SignedIn | TooManyTries> {
  const { input, earlier, browser } = again;
  const weighed = await weighGuess(work, {
    signInKey: nameKeyOf(checkUserName(input.userName)),
    credential: earlier,
    password: input.password,
    browser,
  });
  if ('retryAfterS' in weighed) return { kind: 'tooMany', retryAfterS: weighed.retryAfterS };
  const person = present(await findPerson(earlier.personId), 'the person');
  if (!weighed.fits || isClosed(person)) throw keyReused();
  return openSession(work, person, browser);
}

const keyReused = () => conflict('key_reused', 'This key was used for another account.');
