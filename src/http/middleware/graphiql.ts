import type { Yoga } from '../../../graphql/yoga.ts';
import type { Middleware } from '../requestState.ts';

/** GraphiQL for who opens /graphql in a browser; for development alone. */
export const graphiql =
  (yoga: Yoga): Middleware =>
  async (ctx, next) => {
    if (ctx.method !== 'GET' || !ctx.get('accept').includes('text/html')) return next();
    const answer = await yoga.handleNodeRequestAndResponse(ctx.req, ctx.res);
    ctx.status = answer.status;
    ctx.type = 'html';
    ctx.body = await answer.text();
  };
