import type { Work } from '../../kernel/work.ts';
import type { Browser } from '../identity/browser.ts';
import type { Person } from '../identity/person.ts';
import { weighOwnPassword, type WrongPassword } from '../identity/weighOwnPassword.ts';
import type { TooManyTries } from '../identity/weighSignIn.ts';
import { findSecondStep } from './secondStep.store.ts';
import { weighCode } from './weighCode.ts';

/** The code does not fit, or was used before. */
export interface WrongCode {
  readonly kind: 'wrongCode';
}

/** Whoever asks is the owner. */
export interface Owner {
  readonly kind: 'owner';
  readonly person: Person;
}

/** What proves an owner to whom a session alone is not enough. */
export interface OwnerProof {
  readonly password: string;
  /** Not looked at while no second step is set. */
  readonly code: string;
}

/** Weighs password and, where a second step is set, code of the person who acts: guesses under the same limits as at the sign-in. */
export async function weighOwner(
  work: Work,
  { password, code }: OwnerProof,
  browser: Browser,
): Promise<Owner | WrongPassword | WrongCode | TooManyTries> {
  const own = await weighOwnPassword(work, password, browser);
  if (own.kind !== 'own') return own;
  const { person } = own;
  if ((await findSecondStep(person.id)).inForce !== undefined) {
    const weighed = await weighCode(work, { personId: person.id, code }, browser);
    if ('retryAfterS' in weighed) return { kind: 'tooMany', retryAfterS: weighed.retryAfterS };
    if (!weighed.fits) return { kind: 'wrongCode' };
  }
  return { kind: 'owner', person };
}
