import { conflict } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import type { Browser } from '../identity/browser.ts';
import { weighOwnPassword, type WrongPassword } from '../identity/weighOwnPassword.ts';
import type { TooManyTries } from '../identity/weighSignIn.ts';
import { changeSecondStep } from './changeSecondStep.ts';
import { begunIn, begunStep } from './secondStep.ts';
import { authenticatorUri, newSecret, openSecret, sealSecret } from './totp.ts';

/** A secret for an authenticator, to be confirmed by its first code. */
export interface SecondStepBegun {
  readonly kind: 'begun';
  /** In base32, for typing. */
  readonly secret: string;
  readonly uri: string;
}

/**
 * Shows the owner a new secret for their authenticator; nothing is asked for until its first code confirms it. Asked again within half an hour, it is the
 * same one, for it may have been scanned already. CONFLICT `second_step_set`.
 */
export async function beginSecondStep(
  work: Work,
  password: string,
  browser: Browser,
): Promise<SecondStepBegun | WrongPassword | TooManyTries> {
  const own = await weighOwnPassword(work, password, browser);
  if (own.kind !== 'own') return own;
  const { id, userName } = own.person;
  let secret = newSecret();
  await changeSecondStep(id, (found) => {
    if (found.inForce !== undefined) throw alreadySet();
    const begun = begunIn(found, work.now);
    if (begun !== undefined) secret = openSecret(id, begun.sealed);
    return begun === undefined ? begunStep(found, sealSecret(id, secret), work.now) : found;
  });
  return { kind: 'begun', secret, uri: authenticatorUri(secret, userName) };
}

/** CONFLICT `second_step_set`. */
export const alreadySet = () =>
  conflict('second_step_set', 'A second step is set: turn it off before another one is set.');
