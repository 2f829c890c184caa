import { conflict } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import type { Browser } from '../identity/browser.ts';
import type { WrongPassword } from '../identity/weighOwnPassword.ts';
import type { TooManyTries } from '../identity/weighSignIn.ts';
import { changeSecondStep } from './changeSecondStep.ts';
import type { RecoveryCodesGiven } from './confirmSecondStep.ts';
import { newRecoveryCodes, recoveryHash } from './recoveryCode.ts';
import { weighOwner, type OwnerProof, type WrongCode } from './weighOwner.ts';

/** Gives ten new recovery codes in the place of the old ones, which open nothing any more. CONFLICT `second_step_not_begun` while no second step is set. */
export async function renewRecoveryCodes(
  work: Work,
  proof: OwnerProof,
  browser: Browser,
): Promise<RecoveryCodesGiven | WrongPassword | WrongCode | TooManyTries> {
  const owner = await weighOwner(work, proof, browser);
  if (owner.kind !== 'owner') return owner;
  const { id } = owner.person;
  const codes = newRecoveryCodes();
  const recoveryCodes = codes.map((one) => ({ hash: recoveryHash(id, one) }));
  await changeSecondStep(
    id,
    (found) => {
      if (found.inForce === undefined)
        throw conflict('second_step_not_begun', 'No second step is set: set one first.');
      return { ...found, recoveryCodes };
    },
    { act: 'renewed', at: work.now },
  );
  return { kind: 'recoveryCodes', codes };
}
