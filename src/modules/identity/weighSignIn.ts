import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import type { Browser } from './browser.ts';
import { isToErase } from './closedPerson.ts';
import { findCredential } from './credential.store.ts';
import { checkSignInName } from './person.ts';
import type { Person } from './person.ts';
import { findPerson } from './person.store.ts';
import { weighGuess } from './weighGuess.ts';

/** Name, phone, password or code do not fit (never said which of those before the second step), or the second step came too late. */
export interface SignInRefused {
  readonly kind: 'refused';
  readonly reason: 'name_or_password' | 'name_or_code' | 'code' | 'challenge';
}

/** Too many tries lately of this name or phone, or from this address: this one was not weighed. */
export interface TooManyTries {
  readonly kind: 'tooMany';
  readonly retryAfterS: number;
}

/** The password fits, and the account is closed: until this moment its owner can have it back. */
export interface AccountClosing {
  readonly kind: 'closing';
  readonly eraseAt: Date;
}

/** The person of a name or phone number whose password fits, whether or not the account is closed. */
export async function weighSignIn(
  work: Work,
  input: { readonly name: string; readonly password: string },
  browser: Browser,
): Promise<Person | SignInRefused | TooManyTries> {
  const signInKey = checkSignInName(input.name);
  const credential = await findCredential(signInKey);
  const { password } = input;
  const weighed = await weighGuess(work, { signInKey, password, credential, browser });
  if ('retryAfterS' in weighed) return { kind: 'tooMany', retryAfterS: weighed.retryAfterS };
  const person =
    weighed.fits && credential !== null
      ? present(await findPerson(credential.personId), 'the person of a credential')
      : undefined;
  // What waits to be erased is gone for its owner too.
  return person === undefined || isToErase(person, work.now)
    ? { kind: 'refused', reason: 'name_or_password' }
    : person;
}
