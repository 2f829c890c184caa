import { conflict } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import type { Browser } from '../identity/browser.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import type { WrongPassword } from '../identity/weighOwnPassword.ts';
import type { TooManyTries } from '../identity/weighSignIn.ts';
import { begin, lookForProvider, type OpenIdAway, type OpenIdBegun } from './beginOpenId.ts';
import { findLinkedSignInOf } from './linkedSignIn.store.ts';
import { weighOwner, type OwnerProof, type WrongCode } from './weighOwner.ts';

/**
 * Sends the owner's browser to the provider, to link what they are called there; for a password, and a code where a second step is set. Neither is weighed
 * while the provider is away. CONFLICT `sign_in_linked` when an outside account is linked already.
 */
export async function beginLinking(
  work: Work,
  proof: OwnerProof,
  browser: Browser,
): Promise<OpenIdBegun | OpenIdAway | WrongPassword | WrongCode | TooManyTries> {
  if ((await findLinkedSignInOf(ownPersonId(work.actor))).link !== undefined)
    throw conflict('sign_in_linked', 'An outside account is linked: end that link first.');
  const away = await lookForProvider();
  if (away !== undefined) return away;
  const owner = await weighOwner(work, proof, browser);
  if (owner.kind !== 'owner') return owner;
  const sessionId = present(browser.sessionId, 'the session of who links');
  return begin(work, { linking: { personId: owner.person.id, sessionId } });
}
