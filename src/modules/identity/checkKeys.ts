import { present } from '../../kernel/assert.ts';
import { findSealedPhone } from './credential.store.ts';
import type { IdentityKeys } from './identityKeys.ts';
import { makeKeyCheck, sampleOf, wrongKeys, type KeyName } from './keyCheck.ts';
import { findKeyCheck, keepKeyCheck } from './keyCheck.store.ts';

/** True when something in the store is sealed already, so that new keys would not fit. */
export const holdsSealedData = async (): Promise<boolean> =>
  (await findKeyCheck()) !== null || (await findSealedPhone()) !== null;

/**
 * The keys that are not those of the store's data; none when all fit. A store that has nothing of its keys yet keeps a check of
 * these, after they opened a phone number where there is one.
 */
export async function checkKeys(keys: IdentityKeys): Promise<readonly KeyName[]> {
  const kept = await findKeyCheck();
  if (kept !== null) return wrongKeys(sampleOf(kept), keys);
  const phone = await findSealedPhone();
  const wrong = phone === null ? [] : wrongKeys(phone, keys);
  if (wrong.length > 0) return wrong;
  await keepKeyCheck(makeKeyCheck(keys));
  // Another process may have kept one of its own keys in the same moment.
  return wrongKeys(sampleOf(present(await findKeyCheck(), 'the check of the keys')), keys);
}
