import { blindIndex } from '../../platform/seal.ts';
import type { SealPlace } from '../../platform/seal.ts';
import { identityKeys } from './identityKeys.ts';

/** Where a person's phone number is sealed: it opens in no other person's document. */
export const phonePlace = (personId: string): SealPlace => ({
  collection: 'people',
  id: personId,
  field: 'phone',
});

/** The keyed fingerprint by which the person of a phone number (11 digits) is found. */
export const phoneIndexOf = (phone: string): string =>
  blindIndex(identityKeys().indexKey, 'phone', phone);
