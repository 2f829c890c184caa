import type { Door } from '../../../graphql/yoga.ts';
import type { MakeDoorRequest } from './doorRequest.ts';
import type { Step } from './doorState.ts';

/**
 * Hands the request to Yoga and writes its answer in one piece, so that it goes out with its length and in one packet where
 * it fits. Answers end: the schema has no subscriptions.
 */
export const graphqlMount =
  (yoga: Door, doorRequest: MakeDoorRequest): Step =>
  async (ctx) => {
    ctx.respond = false;
    ctx.set('cache-control', 'no-store');
    ctx.set('x-content-type-options', 'nosniff');
    const door = doorRequest(ctx);
    const answer = await yoga.handleNodeRequestAndResponse(ctx.req, ctx.res, { door });
    const text = await answer.text();
    if (ctx.res.destroyed) return;
    ctx.res.statusCode = answer.status;
    for (const [name, value] of answer.headers) ctx.res.setHeader(name, value);
    ctx.res.end(text);
  };
