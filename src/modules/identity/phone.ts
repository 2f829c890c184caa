import { blindIndex, seal } from '../../platform/seal.ts';
import type { SealPlace } from '../../platform/seal.ts';
import { identityKeys } from './identityKeys.ts';

/** Where a person's phone number is sealed: it opens in no other person's document. */
export const phonePlace = (personId: string): SealPlace => ({
  collection: 'people',
  id: personId,
  field: 'phone',
});

/** What the fingerprints of phone numbers are for, so that they are no others'. */
export const phonePurpose = 'phone';

/** The keyed fingerprint by which the person of a phone number (11 digits) is found. */
export const phoneIndexOf = (phone: string): string =>
  blindIndex(identityKeys().indexKey, phonePurpose, phone);

/** How a phone number (11 digits) is stored in a person's document: sealed, and its fingerprint. */
export const phoneColumnsOf = (personId: string, phone: string) => ({
  phoneSealed: seal(identityKeys().fieldKey, phonePlace(personId), phone),
  phoneIndex: phoneIndexOf(phone),
});
