import { blindIndex, seal, unseal, type SealPlace } from '../../platform/seal.ts';
import type { IdentityKeys } from './identityKeys.ts';

/** What a store keeps of the keys of its data, so that others are noticed: it tells nothing of the keys themselves. */
export interface KeyCheck {
  /** A known word, sealed under the field key. */
  readonly sealed: string;
  /** The fingerprint of the same word under the index key. */
  readonly fingerprint: string;
}

/** Something sealed, with its fingerprint: what keys can be tried on. */
export interface SealedSample extends KeyCheck {
  readonly place: SealPlace;
  /** What the fingerprint is for. */
  readonly purpose: string;
}

/** A key by the name of its setting. */
export type KeyName = 'FIELD_KEY' | 'INDEX_KEY';

const place: SealPlace = { collection: 'key_checks', id: 'identity', field: 'sealed' };
const purpose = 'keyCheck';
const word = 'fengqiao';

export const makeKeyCheck = ({ fieldKey, indexKey }: IdentityKeys): KeyCheck => ({
  sealed: seal(fieldKey, place, word),
  fingerprint: blindIndex(indexKey, purpose, word),
});

export const sampleOf = (check: KeyCheck): SealedSample => ({ ...check, place, purpose });

/** The keys under which the sample was not sealed; without the right field key nobody can tell of the index key. */
export function wrongKeys(sample: SealedSample, { fieldKey, indexKey }: IdentityKeys): KeyName[] {
  try {
    const text = unseal(fieldKey, sample.place, sample.sealed);
    return blindIndex(indexKey, sample.purpose, text) === sample.fingerprint ? [] : ['INDEX_KEY'];
  } catch {
    return ['FIELD_KEY'];
  }
}
