import type { Work } from '../../kernel/work.ts';
import type { Browser } from '../identity/browser.ts';
import type { SignedIn } from '../identity/openSession.ts';
import { weighSignIn } from '../identity/weighSignIn.ts';
import type { AccountClosing, SignInRefused, TooManyTries } from '../identity/weighSignIn.ts';
import { letIn, type SecondStepNeeded } from './letIn.ts';

/**
 * Signs a person in by user name (whatever its case) or phone number. At most 10 wrong guesses of an account are weighed in
 * 15 minutes, in every way of naming it; the owner's own browsers keep a share that strangers cannot use up. Whether a second step is set is
 * told to whoever knows the password. Text that nobody can have as a name is BAD_INPUT: it says nothing of anybody.
 */
export async function signIn(
  work: Work,
  input: { readonly name: string; readonly password: string },
  browser: Browser,
): Promise<SignedIn | SecondStepNeeded | SignInRefused | TooManyTries | AccountClosing> {
  const person = await weighSignIn(work, input, browser);
  if ('kind' in person) return person;
  const { closing } = person;
  if (closing !== undefined) return { kind: 'closing', eraseAt: closing.eraseAt };
  return letIn(work, person, browser);
}
