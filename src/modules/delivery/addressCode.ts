import { timingSafeEqual } from 'node:crypto';
import { blindIndex } from '../../platform/seal.ts';
import { identityKeys } from '../identity/identityKeys.ts';
import { codeDigitsOf } from '../identity/resetCode.ts';
import type { DeliveryAddress } from './deliveryAddress.ts';

const digits = 6;
/** So many hexadecimal digits of the fingerprint: 48 bits, which a number holds exactly. */
const usedDigits = 12;

/** The code of an address in its present round, six digits. It is made of our key, so that none is kept. */
export function codeOf({ id, round }: Pick<DeliveryAddress, 'id' | 'round'>): string {
  const mark = blindIndex(identityKeys().indexKey, 'addressCode', JSON.stringify([id, round]));
  return String(parseInt(mark.slice(0, usedDigits), 16) % 10 ** digits).padStart(digits, '0');
}

/** The six digits in what somebody typed, whatever stands between them; undefined for what can be no code. */
export const codeFrom = (typed: string): string | undefined => {
  const given = codeDigitsOf(typed);
  return given.length === digits ? given : undefined;
};

/** Whether six digits are the code of an address, compared in constant time. */
export const isCodeOf = (address: Pick<DeliveryAddress, 'id' | 'round'>, code: string): boolean =>
  timingSafeEqual(Buffer.from(codeOf(address)), Buffer.from(code));
