import { present } from '../../kernel/assert.ts';

/** The keys that keep people's data closed, 32 bytes each; the same in every process on one store. */
export interface IdentityKeys {
  /** Seals phone numbers. */
  readonly fieldKey: Buffer;
  /** Makes the fingerprints by which a phone number is found. */
  readonly indexKey: Buffer;
}

let current: IdentityKeys | undefined;

/** Hands this process its keys: once at start, before the first request. */
export const useIdentityKeys = (keys: IdentityKeys): void => {
  current = keys;
};

/** The keys of this process; a programming error before `useIdentityKeys`. */
export const identityKeys = (): IdentityKeys => present(current, 'identity keys');
