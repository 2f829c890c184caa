import { createHash, randomBytes } from 'node:crypto';

const tokenPattern = /^[A-Za-z0-9_-]{43}$/u;

/** A new secret for a cookie: 256 random bits, 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** True for text of a token's form; anything else need not be looked up. */
export const isToken = (text: string): boolean => tokenPattern.test(text);

/** What the store keeps instead of a token: its SHA-256. No salt is needed for 256 random bits. */
export const tokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('hex');
