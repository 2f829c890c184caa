import type { ApiAnswer } from '../../graphql/closeErrors.ts';
import type { ApiContext } from './requestState.ts';

/**
 * Writes an answer of the API in one piece, so that it goes out with its length and in one packet where it fits. A mistake in
 * the document is an answer of status 200 to who asks for plain JSON, as the specification of GraphQL over HTTP wants it.
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
  res.statusCode = refusal && !isPlainMistake ? refusal.status : 200;
  res.setHeader('content-type', `${state.mediaType}; charset=utf-8`);
  res.setHeader('cache-control', 'no-store');
  res.setHeader('x-content-type-options', 'nosniff');
  for (const [name, value] of Object.entries(refusal?.headers ?? {})) res.setHeader(name, value);
  res.end(JSON.stringify(result));
}
