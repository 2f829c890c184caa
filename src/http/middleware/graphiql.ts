import type { Yoga } from '../../../graphql/yoga.ts';
import type { ApiStep } from '../requestState.ts';

/** GraphiQL for who opens /graphql in a browser; for development alone. */
export const graphiql =
  (yoga: Yoga): ApiStep =>
  async (ctx, next) => {
    const { req, res, state } = ctx;
    if (req.method !== 'GET' || req.headers.accept?.includes('text/html') !== true) return next();
    const answer = await yoga.handleNodeRequestAndResponse(req, res);
    const text = await answer.text();
    ctx.respond = false;
    res.writeHead(answer.status, {
      'content-type': 'text/html; charset=utf-8',
      'x-request-id': state.requestId,
    });
    res.end(text);
  };
