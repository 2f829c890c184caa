import type { Work } from '../../kernel/work.ts';
import type { Browser } from '../identity/browser.ts';
import { changePerson } from '../identity/changePerson.ts';
import { canReopen, isClosed, reopenedPerson } from '../identity/closedPerson.ts';
import { openSession } from '../identity/openSession.ts';
import type { SignedIn } from '../identity/openSession.ts';
import type { Person } from '../identity/person.ts';
import { weighSignIn } from '../identity/weighSignIn.ts';
import type { SignInRefused, TooManyTries } from '../identity/weighSignIn.ts';
import { askSecondStep, type SecondStepNeeded } from './letIn.ts';

/**
 * Has a closed account back and signs in, until it is erased; weighed like every other sign-in, in both steps where there are two. Roles that
 * ended with it stay ended. An account that is open is only signed in to.
 */
export async function reopenAccount(
  work: Work,
  input: { readonly name: string; readonly password: string },
  browser: Browser,
): Promise<SignedIn | SecondStepNeeded | SignInRefused | TooManyTries> {
  const weighed = await weighSignIn(work, input, browser);
  if ('kind' in weighed) return weighed;
  const asked = await askSecondStep(work, weighed, browser, { isReopening: true });
  return asked ?? openAgain(work, weighed, browser);
}

/** Has an account back whose every step was weighed, and opens a session; refused when it is to be erased. */
export async function openAgain(
  work: Work,
  { id }: Pick<Person, 'id'>,
  browser: Browser,
): Promise<SignedIn | SignInRefused> {
  const { person } = await changePerson(id, (found) =>
    canReopen(found, work.now) ? reopenedPerson(found) : found,
  );
  return isClosed(person)
    ? { kind: 'refused', reason: 'name_or_password' }
    : openSession(work, person, browser);
}
