import type { ApiAnswer } from '../../graphql/closeErrors.ts';
import type { ApiContext, MediaType } from './requestState.ts';

const contentTypes: Readonly<Record<MediaType, string>> = {
  'application/json': 'application/json; charset=utf-8',
  'application/graphql-response+json': 'application/graphql-response+json; charset=utf-8',
};

/**
 * Writes an answer of the API in one piece, its headers too, so that it goes out with its length and in one packet where it fits.
 * A mistake in the document is an answer of status 200 to who asks for plain JSON, as the specification of GraphQL over HTTP
 * wants it.
 */
export function writeAnswer(ctx: ApiContext, { result, refusal }: ApiAnswer): void {
  const { res, state } = ctx;
  ctx.respond = false;
  if (refusal) state.refusal = refusal;
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  const isPlainMistake = refusal?.isMistake === true && state.mediaType === 'application/json';
  const text = JSON.stringify(result);
  const headers = [
    'content-type',
    contentTypes[state.mediaType],
    'content-length',
    String(Buffer.byteLength(text)),
    'cache-control',
    'no-store',
    'x-content-type-options',
    'nosniff',
    'x-request-id',
    state.requestId,
  ];
  if (refusal) headers.push(...Object.entries(refusal.headers).flat());
  res.writeHead(refusal && !isPlainMistake ? refusal.status : 200, headers);
  res.end(text);
}
