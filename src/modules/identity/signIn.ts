import { badInput } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import type { Browser } from './browser.ts';
import { findCredential } from './credential.store.ts';
import { openSession } from './openSession.ts';
import type { SignedIn } from './openSession.ts';
import { signInKeyFrom } from './person.ts';
import { findPerson } from './person.store.ts';
import { weighGuess } from './weighGuess.ts';

/** Name, phone or password do not fit: never said which. */
export interface SignInRefused {
  readonly kind: 'refused';
  readonly reason: 'name_or_password';
}

/** Too many tries lately of this name or phone, or from this address: this one was not weighed. */
export interface TooManyTries {
  readonly kind: 'tooMany';
  readonly retryAfterS: number;
}

/**
 * Signs a person in by user name (whatever its case) or phone number. At most 10 wrong guesses of an account are weighed in
 * 15 minutes, in every way of naming it; the owner's own browsers keep a share that strangers cannot use up. Text that nobody
 * can have as a name is BAD_INPUT: it says nothing of anybody.
 */
export async function signIn(
  work: Work,
  input: { readonly name: string; readonly password: string },
  browser: Browser,
): Promise<SignedIn | SignInRefused | TooManyTries> {
  const signInKey = signInKeyFrom(input.name);
  if (signInKey === undefined)
    throw badInput(
      'name',
      'not_a_sign_in_name',
      'Give a user name, or a mobile number of 11 digits.',
    );
  const credential = await findCredential(signInKey);
  const { password } = input;
  const weighed = await weighGuess(work, { signInKey, password, credential, browser });
  if ('retryAfterS' in weighed) return { kind: 'tooMany', retryAfterS: weighed.retryAfterS };
  if (!weighed.fits || credential === null) return { kind: 'refused', reason: 'name_or_password' };

  const person = present(await findPerson(credential.personId), 'the person of a credential');
  return openSession(work, person, browser);
}
