import type { Work } from '../../kernel/work.ts';
import type { Browser } from '../identity/browser.ts';
import type { WrongPassword } from '../identity/weighOwnPassword.ts';
import type { TooManyTries } from '../identity/weighSignIn.ts';
import { changeSecondStep } from './changeSecondStep.ts';
import { withoutStep } from './secondStep.ts';
import { removeSignInChallengesOf } from './signInChallenge.store.ts';
import { weighOwner, type Owner, type OwnerProof, type WrongCode } from './weighOwner.ts';

/** Turns the owner's second step off, for a password and a code of it. Done again, it changes nothing. */
export async function removeSecondStep(
  work: Work,
  proof: OwnerProof,
  browser: Browser,
): Promise<Owner | WrongPassword | WrongCode | TooManyTries> {
  const owner = await weighOwner(work, proof, browser);
  if (owner.kind !== 'owner') return owner;
  const { id } = owner.person;
  await changeSecondStep(
    id,
    (found) => (found.inForce === undefined ? found : withoutStep(found)),
    { act: 'removed', at: work.now },
  );
  await removeSignInChallengesOf(id);
  return owner;
}
