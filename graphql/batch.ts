import DataLoader from 'dataloader';

/** A loader over a store's batch read. A missing key is an error: nothing that another document names is ever deleted. */
export const byKey = <T>(
  what: string,
  find: (keys: readonly string[]) => Promise<T[]>,
  keyOf: (item: T) => string,
): DataLoader<string, T> =>
  new DataLoader(async (keys) => {
    const found = new Map((await find(keys)).map((item) => [keyOf(item), item]));
    return keys.map((key) => found.get(key) ?? new Error(`${what} ${key} is missing`));
  });

/** A loader of what may be absent: null for a key that has none. */
export const byKeyOrNull = <T>(
  find: (keys: readonly string[]) => Promise<T[]>,
  keyOf: (item: T) => string,
): DataLoader<string, T | null> =>
  new DataLoader(async (keys) => {
    const found = new Map((await find(keys)).map((item) => [keyOf(item), item]));
    return keys.map((key) => found.get(key) ?? null);
  });

/** A loader of all that belongs to a key: an empty list for a key that has none. */
export const eachByKey = <T>(
  find: (keys: readonly string[]) => Promise<T[]>,
  keyOf: (item: T) => string,
): DataLoader<string, T[]> =>
  new DataLoader(async (keys) => {
    const found = await find(keys);
    return keys.map((key) => found.filter((item) => keyOf(item) === key));
  });

/** A loader of what one read over all keys can say of each of them. */
export const byOneRead = <T>(
  read: (keys: readonly string[]) => Promise<(key: string) => T>,
): DataLoader<string, T> =>
  new DataLoader(async (keys) => {
    const said = await read(keys);
    return keys.map((key) => said(key));
  });

export const idOf = ({ id }: { readonly id: string }): string => id;

export const messageIdOf = ({ messageId }: { readonly messageId: string }): string => messageId;
