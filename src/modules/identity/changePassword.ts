import { conflict } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import type { Browser } from './browser.ts';
import { findCredentialOf, savePassword } from './credential.store.ts';
import { forgetDevices } from './knownDevice.store.ts';
import { ownPersonId } from './ownPersonId.ts';
import { hashPassword } from './password.ts';
import { checkPassword } from './person.ts';
import { tokenFrom } from './session.ts';
import { removeSessionsOf } from './session.store.ts';
import type { TooManyTries } from './weighSignIn.ts';
import { weighOwnPassword } from './weighOwnPassword.ts';
import type { WrongPassword } from './weighOwnPassword.ts';

/** The old password, the new one, and whether the session that asks goes on. */
export interface ChangePasswordInput {
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly keepThisSession: boolean;
}

/** The password is another one; so many sessions ended. */
export interface PasswordChanged {
  readonly kind: 'changed';
  readonly sessionsEnded: number;
}

/** So long after a change the same change is known again: for who saw no answer and sends it once more. */
const repeatMs = 10 * 60_000;

/**
 * Sets a new password. The old one is weighed as a guess; every other session ends, and this one unless it is kept; browsers
 * known before are known no more, but the one that asks. Sent again, it is answered as changed. BAD_INPUT on the new password,
 * CONFLICT when another change was faster.
 */
export async function changePassword(
  work: Work,
  input: ChangePasswordInput,
  browser: Browser,
): Promise<PasswordChanged | WrongPassword | TooManyTries> {
  const own = await weighOwnPassword(work, input.oldPassword, browser);
  if (own.kind === 'wrongPassword' && (await isChangedSo(work, input, browser))) return repeated;
  if (own.kind !== 'own') return own;
  const { person, credential } = own;
  const password = checkPassword(input.newPassword, person.userName);
  const saved = await savePassword(credential, await hashPassword(password), work.now);
  if (!saved) {
    if (await isChangedSo(work, input, browser)) return repeated;
    throw conflict('changed_meanwhile', 'The password was changed elsewhere just now.');
  }
  await forgetDevices(person.id, tokenFrom(browser.deviceToken));
  const kept = input.keepThisSession ? browser.sessionId : undefined;
  return { kind: 'changed', sessionsEnded: await removeSessionsOf(person.id, kept) };
}

const repeated: PasswordChanged = { kind: 'changed', sessionsEnded: 0 };

/** Whether the password was changed to this one just now; that is weighed as a guess too, and only where there was a change. */
async function isChangedSo(
  work: Work,
  { newPassword }: ChangePasswordInput,
  browser: Browser,
): Promise<boolean> {
  const credential = await findCredentialOf(ownPersonId(work.actor));
  const changedAt = credential?.passwordChangedAt;
  if (changedAt === undefined || work.now.getTime() - changedAt.getTime() > repeatMs) return false;
  return (await weighOwnPassword(work, newPassword, browser)).kind === 'own';
}
