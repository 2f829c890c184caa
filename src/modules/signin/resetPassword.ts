import { conflict } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import type { Browser } from '../identity/browser.ts';
import { isClosed } from '../identity/closedPerson.ts';
import { findCredential, savePassword } from '../identity/credential.store.ts';
import type { Credential } from '../identity/credential.store.ts';
import { forgetDevices } from '../identity/knownDevice.store.ts';
import type { SignedIn } from '../identity/openSession.ts';
import { hashPassword } from '../identity/password.ts';
import { checkPassword, checkSignInName } from '../identity/person.ts';
import { findPerson } from '../identity/person.store.ts';
import { isUsable } from '../identity/resetCode.ts';
import { findNewestResetCode, markResetCodeUsed } from '../identity/resetCode.store.ts';
import { removeSessionsOf } from '../identity/session.store.ts';
import type { SignInRefused, TooManyTries } from '../identity/weighSignIn.ts';
import { weighResetCode } from '../identity/weighResetCode.ts';
import type { UsableCode } from '../identity/weighResetCode.ts';
import { endLink } from './endLink.ts';
import { letIn, type SecondStepNeeded } from './letIn.ts';

/** A name or phone number, the code from the counter, and the new password. */
export interface ResetPasswordInput {
  readonly name: string;
  readonly code: string;
  readonly newPassword: string;
}

/**
 * Sets a new password with the newest code that the office gave for the account, and signs in (by the second step too, where one is set); every other session ends,
 * every browser is a stranger again, and an outside account opens nothing any more. Refused alike for a wrong name, a wrong code, one that is over, and none at all.
 */
export async function resetPassword(
  work: Work,
  input: ResetPasswordInput,
  browser: Browser,
): Promise<SignedIn | SecondStepNeeded | SignInRefused | TooManyTries> {
  const signInKey = checkSignInName(input.name);
  checkPassword(input.newPassword, signInKey);
  const credential = await findCredential(signInKey);
  const usable = await findUsableCode(credential, work.now);
  const weighed = await weighResetCode(work, { signInKey, usable, code: input.code, browser });
  if ('retryAfterS' in weighed) return { kind: 'tooMany', retryAfterS: weighed.retryAfterS };
  const person = credential === null ? null : await findPerson(credential.personId);
  const isOpen = person !== null && !isClosed(person);
  if (!weighed.fits || !isOpen || credential === null || usable === null)
    return { kind: 'refused', reason: 'name_or_code' };

  const newHash = await hashPassword(checkPassword(input.newPassword, person.userName));
  if (!(await savePassword(credential, newHash, work.now)))
    throw conflict('changed_meanwhile', 'The password was changed elsewhere just now.');
  await markResetCodeUsed(usable.id, work.now);
  await forgetDevices(person.id);
  await removeSessionsOf(person.id);
  await endLink(work, person.id);
  return letIn(work, person, browser);
}

/** The newest code of an account if it still opens it: not used, not over, and the password was not changed since. */
async function findUsableCode(
  credential: Credential | null,
  now: Date,
): Promise<UsableCode | null> {
  const newest = await findNewestResetCode(credential?.personId ?? 'nobody');
  if (newest === null || credential === null || !isUsable(newest.code, now)) return null;
  const { id, personId, issuedAt } = newest.code;
  const changedAt = credential.passwordChangedAt;
  if (changedAt !== undefined && issuedAt < changedAt) return null;
  return { id, personId, codeHash: newest.codeHash };
}
