import type { Work } from '../../kernel/work.ts';
import type { Browser } from './browser.ts';
import { changePerson } from './changePerson.ts';
import { canReopen, isClosed, reopenedPerson } from './closedPerson.ts';
import { openSession } from './openSession.ts';
import type { SignedIn } from './openSession.ts';
import { weighSignIn } from './signIn.ts';
import type { SignInRefused, TooManyTries } from './signIn.ts';

/**
 * Has a closed account back and signs in, until it is erased; weighed like every other sign-in. Roles that ended with it stay
 * ended. An account that is open is only signed in to.
 */
export async function reopenAccount(
  work: Work,
  input: { readonly name: string; readonly password: string },
  browser: Browser,
): Promise<SignedIn | SignInRefused | TooManyTries> {
  const weighed = await weighSignIn(work, input, browser);
  if ('kind' in weighed) return weighed;
  const { person } = await changePerson(weighed.id, (found) =>
    canReopen(found, work.now) ? reopenedPerson(found) : found,
  );
  return isClosed(person)
    ? { kind: 'refused', reason: 'name_or_password' }
    : openSession(work, person, browser);
}
