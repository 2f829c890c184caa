import type { Work } from '../../kernel/work.ts';
import type { Browser } from '../identity/browser.ts';
import { removeSessionsOf } from '../identity/session.store.ts';
import type { WrongPassword } from '../identity/weighOwnPassword.ts';
import type { TooManyTries } from '../identity/weighSignIn.ts';
import { endLink } from './endLink.ts';
import { removeSignInChallengesOf } from './signInChallenge.store.ts';
import { weighOwner, type Owner, type OwnerProof, type WrongCode } from './weighOwner.ts';

/**
 * Ends the sign-in by an outside account, for a password and a code where a second step is set: the password stays a way in. Every other session ends, for it may
 * have been opened by that account. Done again, it changes nothing.
 */
export async function unlinkSignIn(
  work: Work,
  proof: OwnerProof,
  browser: Browser,
): Promise<Owner | WrongPassword | WrongCode | TooManyTries> {
  const owner = await weighOwner(work, proof, browser);
  if (owner.kind !== 'owner') return owner;
  const { id } = owner.person;
  if (!(await endLink(work, id))) return owner;
  await removeSignInChallengesOf(id);
  await removeSessionsOf(id, browser.sessionId);
  return owner;
}
