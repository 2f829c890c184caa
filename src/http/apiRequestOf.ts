import type { ApiRequest, DemoSignIn } from '../../graphql/context.ts';
import type { Clock } from '../kernel/clock.ts';
import { sessionLifeMs } from '../modules/identity/session.ts';
import type { ApiContext } from './requestState.ts';

const halfYearMs = 183 * 86_400_000;

/** The names of our cookies; in production a browser takes them only from this very host, over TLS. */
export const cookieNames = (production: boolean) => {
  const prefix = production ? '__Host-' : '';
  return { session: `${prefix}fengqiao_session`, device: `${prefix}fengqiao_device` } as const;
};

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
    };
  };
};
