import { Secret } from 'otpauth';
import { blindIndex } from '../../platform/seal.ts';
import { identityKeys } from '../identity/identityKeys.ts';

/** So many codes are given at a time. */
export const recoveryCodesGiven = 10;

// 80 random bits. So many cannot be tried, so that a fast fingerprint keeps them; it is keyed all the same.
const codeBytes = 10;

/** As stored: a fingerprint of the code, and when it was used. */
export interface KeptRecoveryCode {
  readonly hash: string;
  readonly usedAt?: Date;
}

/** Text in groups of four, as it is read and typed. */
export const inGroups = (text: string): string => (text.match(/.{1,4}/gu) ?? []).join(' ');

/** Ten new codes of 16 letters and digits (RFC 4648 base32), as they are shown this once. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodesGiven }, () => new Secret({ size: codeBytes }).base32);

/** The fingerprint of somebody's code: keyed, and another one for another person. */
export const recoveryHash = (personId: string, code: string): string =>
  blindIndex(identityKeys().indexKey, 'recoveryCode', JSON.stringify([personId, code]));
