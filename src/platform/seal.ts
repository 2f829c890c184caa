import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Where a sealed text stands: it opens only there, so that nobody can move it to another person or field. */
export interface SealPlace {
  readonly collection: string;
  readonly id: string;
  readonly field: string;
}

const nonceBytes = 12;
const tagBytes = 16;
const form = 'v1.';

const placeBytes = (place: SealPlace): Buffer =>
  Buffer.from(JSON.stringify([place.collection, place.id, place.field]));

/**
 * Seals bytes with AES-256-GCM, bound to their place (collection, id, field): nonce, what is sealed, tag. `key` is 32 bytes; a nonce
 * of 12 bytes is random and must never repeat under one key: pass one only to check golden vectors.
 */
export function sealBytes(
  key: Buffer,
  place: SealPlace,
  bytes: Buffer,
  nonce: Buffer = randomBytes(nonceBytes),
): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(placeBytes(place));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealBytes` made for this place. Throws when the key or the place is another, or when a single bit was changed. */
export function unsealBytes(key: Buffer, place: SealPlace, sealed: Buffer): Buffer {
  if (sealed.length < nonceBytes + tagBytes) throw new Error('nothing sealed');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(placeBytes(place));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  const opened = decipher.update(sealed.subarray(nonceBytes, -tagBytes));
  return Buffer.concat([opened, decipher.final()]);
}

/** Seals a text as `sealBytes` does. */
export const seal = (key: Buffer, place: SealPlace, text: string, nonce?: Buffer): string =>
  form + sealBytes(key, place, Buffer.from(text, 'utf8'), nonce).toString('base64url');

/** Opens what `seal` made for this place. Throws when the key or the place is another, or when a single bit was changed. */
export function unseal(key: Buffer, place: SealPlace, sealed: string): string {
  if (!sealed.startsWith(form)) throw new Error('not a sealed text');
  const bytes = Buffer.from(sealed.slice(form.length), 'base64url');
  return unsealBytes(key, place, bytes).toString('utf8');
}

/**
 * A keyed fingerprint (HMAC-SHA-256, 64 hexadecimal digits) for exact look-up of a sealed text. Never a bare hash: phone
 * and ID numbers are so few that all of them can be tried. The purpose keeps fingerprints of different fields apart.
 */
export const blindIndex = (key: Buffer, purpose: string, text: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([purpose, text]))
    .digest('hex');
