import type { ApiRequest, DemoSignIn } from '../../graphql/context.ts';
import type { Clock } from '../kernel/clock.ts';
import { sessionLifeMs } from '../modules/identity/session.ts';
import { transactionMs } from '../modules/signin/openIdTransaction.ts';
import type { ApiContext } from './requestState.ts';

const halfYearMs = 183 * 86_400_000;

/** The names of our cookies; in production a browser takes them only from this very host, over TLS. */
export const cookieNames = (production: boolean) => {
  const prefix = production ? '__Host-' : '';
  return { session: `${prefix}fengqiao_session`, device: `${prefix}fengqiao_device` } as const;
};

/** Of one round to the provider of OpenID Connect: each has a cookie of its own, so that two tabs do not take each other's. */
const openIdName = (production: boolean, state: string): string =>
  `${production ? '__Host-' : ''}${openIdMark}${state.slice(0, 16)}`;
const openIdMark = 'fengqiao_openid_';
const openIdRoundsMax = 4;

/** The cookies of rounds that came along; after some that were begun and left, a new one takes the place of all. */
const openIdNamesIn = ({ cookie = '' }: { readonly cookie?: string | undefined }): string[] =>
  cookie
    .split(';')
    .map((pair) => pair.trim().split('=', 1)[0] ?? '')
    .filter((name) => name.includes(openIdMark));

/** Takes the cookie with which a browser comes back from the provider under this state, once. */
export function takeOpenIdCookie(
  ctx: ApiContext,
  production: boolean,
  state: string,
): string | undefined {
  const name = openIdName(production, state);
  const cookie = ctx.cookies.get(name);
  if (cookie !== undefined) setCookie(ctx, name, null, 0, production);
  return cookie;
}

/** Writes a cookie that scripts cannot read and other sites cannot send along; null takes it away, whatever its life. */
function setCookie(
  ctx: ApiContext,
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
    maxAge: lifeMs,
  });
}

/** A header that may be absent; node joins what came twice. */
const textOf = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && header !== '' ? header : undefined;

const eventId = /^\d{1,15}$/u;

/** The number in `Last-Event-ID`; what is none of ours counts as none, so that its sender begins anew. */
const eventIdFrom = (header: string | string[] | undefined): number | undefined =>
  typeof header === 'string' && eventId.test(header) ? Number(header) : undefined;

export type MakeApiRequest = (ctx: ApiContext) => ApiRequest;

/** What a request says of who sent it, as the GraphQL side wants it. */
export const apiRequestOf = (
  clock: Clock,
  production: boolean,
  demoPeople: readonly DemoSignIn[] = [],
): MakeApiRequest => {
  const names = cookieNames(production);
  return (ctx) => {
    const { requestId, note, clientAddress } = ctx.state;
    const { method = '', headers } = ctx.req;
    const cookie = headers.cookie !== undefined;
    return {
      requestId,
      method,
      note,
      now: clock(),
      sessionToken: cookie ? ctx.cookies.get(names.session) : undefined,
      deviceToken: cookie ? ctx.cookies.get(names.device) : undefined,
      actingAs: textOf(headers['acting-as']),
      expectedPerson: textOf(headers['x-fengqiao-person']),
      lastEventId: eventIdFrom(headers['last-event-id']),
      clientAddress,
      device: headers['user-agent'] ?? '',
      demoPeople: production ? [] : demoPeople,
      seenAs: (personId) => {
        ctx.state.personId = personId;
      },
      setSessionToken: (token) => {
        setCookie(ctx, names.session, token, sessionLifeMs, production);
      },
      setDeviceToken: (token) => {
        setCookie(ctx, names.device, token, halfYearMs, production);
      },
      setOpenIdCookie: (state, sealed) => {
        const earlier = openIdNamesIn(headers);
        if (earlier.length >= openIdRoundsMax)
          for (const name of earlier) setCookie(ctx, name, null, 0, production);
        setCookie(ctx, openIdName(production, state), sealed, transactionMs, production);
      },
    };
  };
};
