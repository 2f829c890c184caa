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

/** Offered only to who names it: `text/*` means pictures of text, not a line that stays open. */
const stream = 'text/event-stream';
const withStream = [...offered, stream] as const;

/** What a client takes: one answer of a media type, or a stream of events. */
type Accepted = MediaType | typeof stream;

const acceptedOf = (chosen: (typeof offered)[number] | typeof stream): Accepted => {
  if (chosen === stream) return chosen;
  return chosen.startsWith('application/json')
    ? 'application/json'
    : 'application/graphql-response+json';
};

// Browsers send one of few headers with every request: weighing it anew each time would cost as much as the rest of Koa.
const weighed = new LRUCache<string, Accepted | 'none'>({
  max: 100,
  maxEntrySize: 500,
  sizeCalculation: (_type, accept) => accept.length,
});

/** What a client takes an answer in, by its `Accept`: a stream where that is what it would rather have; undefined when it takes none of ours. */
export function acceptedType(request: IncomingMessage): Accepted | undefined {
  const accept = request.headers.accept ?? '';
  if (accept === '') return 'application/json';
  let type = weighed.get(accept);
  if (type === undefined) {
    const all = accept.includes(stream) ? withStream : offered;
    const chosen = accepts(request).types([...all]);
    const found = withStream.find((one) => one === chosen);
    type = found === undefined ? 'none' : acceptedOf(found);
    weighed.set(accept, type);
  }
  return type === 'none' ? undefined : type;
}
