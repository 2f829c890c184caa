import { answerKnown, type ShortWay } from '../../../graphql/answerKnown.ts';
import type { MakeDoorRequest } from './doorRequest.ts';
import type { Step } from './doorState.ts';

const json = 'application/json';
const graphqlJson = 'application/graphql-response+json';

/** The media type that Yoga would choose for the plain cases; undefined for a header that it should weigh itself. */
function plainType(accept: string | undefined): string | undefined {
  if (accept === undefined || accept === '*/*' || accept === json) return json;
  return accept === graphqlJson || accept.startsWith(`${graphqlJson},`) ? graphqlJson : undefined;
}

/** Answers documents that went the whole way before; everything else (other methods than POST too) goes on to Yoga. */
export const shortWay =
  (way: ShortWay, doorRequest: MakeDoorRequest, hasCors: boolean): Step =>
  async (ctx, next) => {
    const { params } = ctx.state;
    const type = plainType(ctx.req.headers.accept);
    const needsCors = hasCors && ctx.req.headers.origin !== undefined;
    if (ctx.method !== 'POST' || !params || type === undefined || needsCors) return next();
    const result = await answerKnown(way, params, doorRequest(ctx));
    if (!result) return next();
    ctx.respond = false;
    const { res } = ctx;
    res.statusCode = 200;
    res.setHeader('content-type', `${type}; charset=utf-8`);
    res.setHeader('cache-control', 'no-store');
    res.setHeader('x-content-type-options', 'nosniff');
    res.end(JSON.stringify(result));
  };
