import { conflict } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import type { Browser } from '../identity/browser.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import { removeSessionsOf } from '../identity/session.store.ts';
import type { TooManyTries } from '../identity/weighSignIn.ts';
import { alreadySet } from './beginSecondStep.ts';
import { changeSecondStep } from './changeSecondStep.ts';
import { newRecoveryCodes, recoveryHash } from './recoveryCode.ts';
import { begunIn, confirmedStep } from './secondStep.ts';
import { findSecondStep } from './secondStep.store.ts';
import { openSecret, stepOfCode } from './totp.ts';
import { typedCodeFrom } from './typedCode.ts';
import { codePools, takeCodeTry } from './weighCode.ts';
import type { WrongCode } from './weighOwner.ts';

/** Recovery codes, shown this once. */
export interface RecoveryCodesGiven {
  readonly kind: 'recoveryCodes';
  readonly codes: readonly string[];
}

/**
 * Sets the second step that was begun, by the first code of its secret, and gives ten recovery codes. Every other session ends: they were opened without it.
 * CONFLICT `second_step_set` when it is set already (the codes are shown once), `second_step_not_begun` when none waits.
 */
export async function confirmSecondStep(
  work: Work,
  code: string,
  browser: Browser,
): Promise<RecoveryCodesGiven | WrongCode | TooManyTries> {
  const personId = ownPersonId(work.actor);
  const { now } = work;
  const begun = await begunOf(personId, now);
  const giveBack = await takeCodeTry(work, await codePools(work, personId, browser), []);
  if (typeof giveBack === 'number') return { kind: 'tooMany', retryAfterS: giveBack };
  const typed = typedCodeFrom(code);
  const step =
    typed?.kind === 'moment'
      ? stepOfCode(openSecret(personId, begun.sealed), typed.digits, now)
      : undefined;
  if (step === undefined) return { kind: 'wrongCode' };
  await giveBack();
  const codes = newRecoveryCodes();
  const kept = codes.map((one) => ({ hash: recoveryHash(personId, one) }));
  await changeSecondStep(
    personId,
    (found) => {
      if (found.inForce !== undefined) throw alreadySet();
      if (found.begun?.sealed !== begun.sealed) throw notBegun();
      return confirmedStep(found, { sealed: begun.sealed, since: now, lastStep: step }, kept);
    },
    { act: 'set', at: now },
  );
  await removeSessionsOf(personId, browser.sessionId);
  return { kind: 'recoveryCodes', codes };
}

async function begunOf(personId: string, now: Date) {
  const found = await findSecondStep(personId);
  if (found.inForce !== undefined) throw alreadySet();
  const begun = begunIn(found, now);
  if (begun === undefined) throw notBegun();
  return begun;
}

const notBegun = () =>
  conflict('second_step_not_begun', 'No second step waits for its first code: begin again.');
