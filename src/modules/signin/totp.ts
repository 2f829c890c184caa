import { Secret, TOTP } from 'otpauth';
import { seal, unseal, type SealPlace } from '../../platform/seal.ts';
import { identityKeys } from '../identity/identityKeys.ts';

// RFC 6238 with what every authenticator takes: HMAC-SHA-1, 30 seconds, six digits. One step before and after, for clocks that differ.
const periodS = 30;
const digits = 6;
const window = 1;
/** RFC 4226 recommends 160 bits. */
const secretBytes = 20;
/** What the authenticator writes beside the codes. */
const issuer = '网上枫桥';

const placeOf = (personId: string): SealPlace => ({
  collection: 'second_steps',
  id: personId,
  field: 'secret',
});

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({
    ...{ issuer, label, digits, period: periodS, algorithm: 'SHA1' },
    secret: Secret.fromBase32(secret),
  });

/** A new secret of 160 random bits in base32. */
export const newSecret = (): string => new Secret({ size: secretBytes }).base32;

/** A person's secret, sealed in its place. */
export const sealSecret = (personId: string, secret: string): string =>
  seal(identityKeys().fieldKey, placeOf(personId), secret);

/** A person's secret in base32. */
export const openSecret = (personId: string, sealed: string): string =>
  unseal(identityKeys().fieldKey, placeOf(personId), sealed);

/** The address (`otpauth://`) by which an authenticator takes a secret over. */
export const authenticatorUri = (secret: string, userName: string): string =>
  totpOf(secret, userName).toString();

/** The step of 30 seconds whose code these digits are: of now, of the one before or the one after; undefined for none. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / periodS) + delta;
}
