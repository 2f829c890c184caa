import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import type { Browser } from './browser.ts';
import { findCredentialOf } from './credential.store.ts';
import type { Credential } from './credential.store.ts';
import { ownPersonId } from './ownPersonId.ts';
import { findPerson } from './person.store.ts';
import { nameKeyOf } from './person.ts';
import type { Person } from './person.ts';
import type { TooManyTries } from './weighSignIn.ts';
import { weighGuess } from './weighGuess.ts';

/** The password does not fit. */
export interface WrongPassword {
  readonly kind: 'wrongPassword';
}

/** The password fits: the person, and what it was weighed against. */
export interface OwnPassword {
  readonly kind: 'own';
  readonly person: Person;
  readonly credential: Credential;
}

/** Weighs the password of the person who acts, for what a found session alone must not do: a guess under the same limits as at the sign-in. */
export async function weighOwnPassword(
  work: Work,
  password: string,
  browser: Browser,
): Promise<OwnPassword | WrongPassword | TooManyTries> {
  const id = ownPersonId(work.actor);
  const person = present(await findPerson(id), 'the person who acts');
  const credential = present(await findCredentialOf(id), 'the credential');
  const signInKey = nameKeyOf(person.userName);
  const weighed = await weighGuess(work, { signInKey, credential, password, browser });
  if ('retryAfterS' in weighed) return { kind: 'tooMany', retryAfterS: weighed.retryAfterS };
  return weighed.fits ? { kind: 'own', person, credential } : { kind: 'wrongPassword' };
}
