import type { Work } from '../../kernel/work.ts';
import type { NameTaken } from './addPerson.ts';
import type { Browser } from './browser.ts';
import { savePhone } from './credential.store.ts';
import { checkPhone } from './person.ts';
import type { TooManyTries } from './weighSignIn.ts';
import { weighOwnPassword } from './weighOwnPassword.ts';
import type { OwnPassword, WrongPassword } from './weighOwnPassword.ts';

/** Sets another phone number, or none. It signs people in, so the password is weighed first. BAD_INPUT on what is no number. */
export async function changePhone(
  work: Work,
  input: { readonly phone: string | null; readonly password: string },
  browser: Browser,
): Promise<OwnPassword | NameTaken | WrongPassword | TooManyTries> {
  const phone = checkPhone(input.phone);
  const own = await weighOwnPassword(work, input.password, browser);
  if (own.kind !== 'own') return own;
  const saved = await savePhone(own.person.id, phone);
  return saved === 'taken' ? { kind: 'nameTaken', field: 'phone' } : own;
}
