import { del, get, set } from 'idb-keyval';

// Under which key the signed-in person's unsent text is sealed, kept while the session stands. It can be used here and not be read out.
const keyName = 'fengqiao:key';

interface KeptKey {
  readonly personId: string;
  readonly key: CryptoKey;
}

/** The key that the device keeps for a person; undefined when it keeps another one's or none. */
export const keptKey = async (personId: string): Promise<CryptoKey | undefined> => {
  const kept = await get<KeptKey>(keyName).catch(() => undefined);
  return kept?.personId === personId ? kept.key : undefined;
};

/** Keeps a person's key in place of the one before. Where the device keeps nothing, the key comes from the server each time. */
export const keepKey = async (personId: string, key: CryptoKey) => {
  await set(keyName, { personId, key } satisfies KeptKey).catch(() => undefined);
};

/** Forgets the key. */
export const forgetKey = async () => {
  await del(keyName).catch(() => undefined);
};
