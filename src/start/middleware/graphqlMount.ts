import type { DoorRequest } from '../../../graphql/context.ts';
import type { Door } from '../../../graphql/yoga.ts';
import type { Clock } from '../../kernel/clock.ts';
import { sessionLifeMs } from '../../modules/identity/session.ts';
import type { DoorContext, Step } from './doorState.ts';

const halfYearMs = 183 * 86_400_000;

/** The names of our cookies; in production a browser takes them only from this very host, over TLS. */
export const cookieNames = (production: boolean) => {
  const prefix = production ? '__Host-' : '';
  return { session: `${prefix}fengqiao_session`, device: `${prefix}fengqiao_device` } as const;
};

/** Writes a cookie that scripts cannot read and other sites cannot send along; null takes it away. */
function setCookie(
  ctx: DoorContext,
  name: string,
  value: string | null,
  lifeMs: number,
  production: boolean,
): void {
  // TLS ends at the proxy, so the cookie library cannot see it: production is always behind one.
  ctx.cookies.secure = production;
  ctx.cookies.set(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: production,
    path: '/',
    overwrite: true,
    ...(value === null ? {} : { maxAge: lifeMs }),
  });
}

function doorRequestOf(ctx: DoorContext, clock: Clock, production: boolean): DoorRequest {
  const names = cookieNames(production);
  const { requestId, body, note } = ctx.state;
  const cookie = ctx.headers.cookie !== undefined;
  return {
    requestId,
    body,
    note,
    now: clock(),
    sessionToken: cookie ? ctx.cookies.get(names.session) : undefined,
    deviceToken: cookie ? ctx.cookies.get(names.device) : undefined,
    actingAs: ctx.get('acting-as') || undefined,
    clientAddress: ctx.ip,
    device: ctx.get('user-agent'),
    setSessionToken: (token) => {
      setCookie(ctx, names.session, token, sessionLifeMs, production);
    },
    setDeviceToken: (token) => {
      setCookie(ctx, names.device, token, halfYearMs, production);
    },
  };
}

/**
 * Hands the request to Yoga and writes its answer in one piece, so that it goes out with its length and in one packet where
 * it fits. Answers end: the schema has no subscriptions.
 */
export const graphqlMount =
  (yoga: Door, clock: Clock, production: boolean): Step =>
  async (ctx) => {
    ctx.respond = false;
    ctx.set('cache-control', 'no-store');
    ctx.set('x-content-type-options', 'nosniff');
    const door = doorRequestOf(ctx, clock, production);
    const answer = await yoga.handleNodeRequestAndResponse(ctx.req, ctx.res, { door });
    const text = await answer.text();
    if (ctx.res.destroyed) return;
    ctx.res.statusCode = answer.status;
    for (const [name, value] of answer.headers) ctx.res.setHeader(name, value);
    ctx.res.end(text);
  };
