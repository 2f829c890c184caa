import { blindIndex } from '../../platform/seal.ts';
import { identityKeys } from './identityKeys.ts';

/** The id of a limit's document: keyed, so that the store shows neither names nor addresses. */
export const limitKey = (...words: string[]): string =>
  blindIndex(identityKeys().indexKey, 'tries', JSON.stringify(words));
