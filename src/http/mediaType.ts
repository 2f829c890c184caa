import type { IncomingMessage } from 'node:http';
import accepts from 'accepts';
import { LRUCache } from 'lru-cache';
import type { MediaType } from './requestState.ts';

/** What the API can answer with, the usual one first. */
const offered = [
  'application/json',
  'application/graphql-response+json',
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
] as const;

// Browsers send one of few headers with every request: weighing it anew each time would cost as much as the rest of Koa.
const weighed = new LRUCache<string, MediaType | 'none'>({
  max: 100,
  maxEntrySize: 500,
  sizeCalculation: (_type, accept) => accept.length,
});

/** The media type that a client takes an answer in, by its `Accept`; undefined when it takes none of ours. */
export function acceptedType(request: IncomingMessage): MediaType | undefined {
  const accept = request.headers.accept ?? '';
  if (accept === '') return 'application/json';
  let type = weighed.get(accept);
  if (type === undefined) {
    const chosen = accepts(request).types([...offered]);
    type =
      typeof chosen !== 'string'
        ? 'none'
        : chosen.startsWith('application/json')
          ? 'application/json'
          : 'application/graphql-response+json';
    weighed.set(accept, type);
  }
  return type === 'none' ? undefined : type;
}
