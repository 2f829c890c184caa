import { persistedExchange } from '@urql/exchange-persisted';

/** The name (hash) of one of the page's own operations; empty for what has none. */
export const nameOf = (document: object): string => {
  const meta: unknown = '__meta__' in document ? document.__meta__ : undefined;
  const isNamed = typeof meta === 'object' && meta !== null && 'hash' in meta;
  return isNamed && typeof meta.hash === 'string' ? meta.hash : '';
};

/**
 * Sends the name (hash) of the page's own operations instead of their text. A server that does not know the name, because
 * it is of another version than the page in this tab, gets the text after all.
 */
export const byName = persistedExchange({
  preferGetForPersistedQueries: false,
  enableForMutation: true,
  generateHash: (_text, document) => Promise.resolve(nameOf(document)),
});
