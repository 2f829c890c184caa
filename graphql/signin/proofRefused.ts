import type { WrongPassword } from '../../src/modules/identity/weighOwnPassword.ts';
import type { TooManyTries } from '../../src/modules/identity/weighSignIn.ts';
import type { RecoveryCodesGiven } from '../../src/modules/signin/confirmSecondStep.ts';
import { inGroups } from '../../src/modules/signin/recoveryCode.ts';
import type { WrongCode } from '../../src/modules/signin/weighOwner.ts';

const tooMany = ({ retryAfterS }: TooManyTries) => ({
  __typename: 'TooManyGuesses' as const,
  retryAfterS,
});

/** Why a password was not believed, in the words of the schema. */
export const passwordRefused = (refused: WrongPassword | TooManyTries) =>
  refused.kind === 'tooMany'
    ? tooMany(refused)
    : { __typename: 'WrongPassword' as const, reason: 'password' };

/** Why a code was not believed. */
export const codeRefused = (refused: WrongCode | TooManyTries) =>
  refused.kind === 'tooMany'
    ? tooMany(refused)
    : { __typename: 'WrongCode' as const, reason: 'code' };

/** Why an owner was not believed. */
export const proofRefused = (refused: WrongPassword | WrongCode | TooManyTries) =>
  refused.kind === 'wrongCode' ? codeRefused(refused) : passwordRefused(refused);

/** New recovery codes as they are shown. */
export const recoveryCodes = ({ codes }: RecoveryCodesGiven) => ({
  __typename: 'RecoveryCodes' as const,
  codes: codes.map(inGroups),
});
