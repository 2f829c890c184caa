import { contextOf, type GraphQLContext } from '../../../graphql/context.ts';
import { refusalOf, type OnFault } from '../../../graphql/closeErrors.ts';
import { HttpRefusal } from '../../../graphql/errors.ts';
import { browserOf, welcome } from '../../../graphql/identity/welcome.ts';
import { randomId } from '../../kernel/id.ts';
import { beginOpenId } from '../../modules/signin/beginOpenId.ts';
import { completeOpenId, type OpenIdCompleted } from '../../modules/signin/completeOpenId.ts';
import { ownAddress } from '../../modules/signin/ownAddress.ts';
import { faultOf, type Log } from '../../platform/log.ts';
import { networkOf } from '../../platform/networkAddress.ts';
import type { OpenIdFault } from '../../platform/openIdProvider.ts';
import { takeOpenIdCookie, type MakeApiRequest } from '../apiRequestOf.ts';
import { Load } from '../load.ts';
import type { ApiStep, Middleware } from '../requestState.ts';

/** Where a browser sets out to the provider of OpenID Connect … */
const beginPath = '/openid/begin';
/** … and where it comes back: the address that the provider is told. */
export const openIdBackPath = '/openid/back';

/** What the two addresses need. */
interface OpenIdParts {
  readonly makeRequest: MakeApiRequest;
  readonly production: boolean;
  readonly log: Log;
  readonly onFault: OnFault;
  /** Finds out from where somebody asks … */
  readonly address: ApiStep;
  /** … and keeps other sites' pages from sending people to the provider. */
  readonly cross: ApiStep;
}

type KoaContext = Parameters<Middleware>[0];
/** Where a browser is sent. */
type Answer = (ctx: KoaContext) => Promise<string>;
/** Hears why the provider did not say who somebody is. */
type Tell = (fault: OpenIdFault | undefined) => void;

/** Each waits for the provider for seconds, where that is slow. */
const inFlightMax = 100;
const perClientMax = 16;
const tellEveryMs = 10_000;

const methodRefused = () =>
  new HttpRefusal(405, 'Ask by GET.', { reason: 'method' }, { allow: 'GET' });

/** The page with words for what came of it: `said` is a key of its catalogue. */
const signInPage = (said: string | undefined, next: string | undefined): string => {
  const query = new URLSearchParams({
    ...(said === undefined ? {} : { openid: said }),
    ...(next === undefined ? {} : { next }),
  }).toString();
  return query === '' ? '/sign-in' : `/sign-in?${query}`;
};

const securityPage = (said: string): string => `/me/security?openid=${said}`;

/** Where the browser goes on, and what it is given. */
function goOn(context: GraphQLContext, { purpose, next, came }: OpenIdCompleted): string {
  switch (came.kind) {
    case 'signedIn':
      welcome(context, came);
      return next ?? '/';
    case 'secondStep':
      context.setDeviceToken(came.deviceToken);
      // Behind the #, where no server, log or other site reads it.
      return `${signInPage(undefined, next)}#second=${came.challenge}`;
    case 'closing':
      return signInPage('closing', next);
    case 'link':
      return securityPage(came.outcome);
    case 'refused': {
      const isOwn = purpose === 'linking' || (purpose === 'unknown' && context.session !== null);
      return isOwn ? securityPage(came.reason) : signInPage(came.reason, next);
    }
  }
}

/** Tells the operator what is wrong with the provider; the same again at most every ten seconds, for whoever asks often must not fill the log. */
function telling(log: Log): Tell {
  let [told, toldAtMs] = ['', -Infinity];
  return (fault) => {
    if (fault === undefined || fault.kind === 'cancelled') return;
    const now = performance.now();
    if (fault.message === told && now - toldAtMs < tellEveryMs) return;
    [told, toldAtMs] = [fault.message, now];
    log.warn({ kind: fault.kind, fault: faultOf(fault) }, 'the provider of OpenID Connect');
  };
}

/** Sets out: gives the address at the provider, or a page that says why not. */
const begin =
  ({ makeRequest }: OpenIdParts, tell: Tell): Answer =>
  async (ctx) => {
    const { now, setOpenIdCookie } = makeRequest(ctx);
    const next = ownAddress(ctx.URL.searchParams.get('next'));
    const begun = await beginOpenId({ now, newId: randomId }, next);
    if (begun.kind === 'begun') {
      setOpenIdCookie(begun.state, begun.cookie);
      return begun.url;
    }
    tell(begun.fault);
    return signInPage('away', next);
  };

/** Comes back: gives the page to go on to. */
const complete =
  ({ makeRequest, production }: OpenIdParts, tell: Tell): Answer =>
  async (ctx) => {
    const context = await contextOf(makeRequest(ctx));
    const state = ctx.URL.searchParams.get('state') ?? '';
    const cookie = takeOpenIdCookie(ctx, production, state);
    const answer = { state, query: ctx.querystring, cookie };
    const completed = await completeOpenId(context.work, answer, browserOf(context));
    if (completed.came.kind === 'refused') tell(completed.came.fault);
    return goOn(context, completed);
  };

/**
 * `GET /openid/begin?next=…` sends a browser to the provider; `GET /openid/back` takes it up and sends it on to a page of ours, never to another site. Somebody sits before
 * it: whatever goes wrong ends on a page with words, not on an answer for programs. A provider that is slow holds places of these two addresses alone.
 */
export function openId(parts: OpenIdParts): Middleware {
  const { log, onFault, cross, address } = parts;
  const places = new Load({ inFlightMax, perClientMax, slowMs: Infinity, busyMax: inFlightMax });
  const tell = telling(log);
  const [toProvider, fromProvider] = [begin(parts, tell), complete(parts, tell)];
  const placed = async (ctx: KoaContext, answer: Answer): Promise<string> => {
    const client = networkOf(ctx.state.clientAddress);
    const taken = places.enter(client, true, performance.now());
    if (typeof taken === 'string') return signInPage('busy', undefined);
    try {
      return await answer(ctx);
    } finally {
      places.leave(taken, performance.now());
    }
  };
  const answerOf = async (ctx: KoaContext): Promise<string> => {
    let to = '';
    await address(ctx, async () => {
      // The way back leads from the provider's site: what keeps others out there is the sealed cookie under its state.
      if (ctx.path === openIdBackPath) to = await placed(ctx, fromProvider);
      else
        await cross(ctx, async () => {
          to = await placed(ctx, toProvider);
        });
    });
    return to;
  };
  return async (ctx, next) => {
    if (ctx.path !== beginPath && ctx.path !== openIdBackPath) return next();
    ctx.state.route = 'openid';
    if (ctx.method !== 'GET') throw methodRefused();
    ctx.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    try {
      ctx.redirect(await answerOf(ctx));
      ctx.state.note.code = 'OK';
    } catch (thrown) {
      // Another site's page sent somebody here: they may set out themselves. Anything else is the store's absence, or a fault of ours.
      const { refusal } = refusalOf([thrown], ctx.state, onFault);
      ctx.redirect(signInPage(refusal?.code === 'FORBIDDEN' ? undefined : 'busy', undefined));
    }
  };
}
