import type { Reason } from '../../kernel/reason.ts';
import { AppError } from '../../kernel/appError.ts';
import { isOwnOrigin } from '../forwarded.ts';
import type { ApiStep } from '../requestState.ts';

/** The header that our own page sends: a page of another origin cannot, unless CORS lets it. */
const ownHeader = 'x-fengqiao';

/** Bodies that a browser sends to any site without asking first, as it does for a plain form. */
const formLike = /^\s*(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/iu;
const fromOwnSite = new Set([undefined, 'same-origin', 'none']);
/** Methods that change nothing. */
const safeMethods = new Set<string | undefined>(['GET', 'HEAD', 'OPTIONS']);

const refused = (reason: Reason) =>
  new AppError('FORBIDDEN', 'This request does not come from a page that may send it.', { reason });

const isFromOwnSite = (site: string | string[] | undefined): boolean =>
  typeof site !== 'object' && fromOwnSite.has(site);

/**
 * Keeps other sites from acting with our visitors' cookies: an origin that is ours or listed, and for POST (or any
 * other method that could change something) a body that is not form-like or our header, either of which makes a browser ask
 * first. A GET changes nothing and needs no header.
 */
export const crossSite =
  (listed: readonly string[], trustedProxies: number): ApiStep =>
  (ctx, next) => {
    const { headers, method } = ctx.req;
    const { origin } = headers;
    if (origin !== undefined && !listed.includes(origin))
      if (!isOwnOrigin(origin, headers, trustedProxies)) throw refused('origin');
    if (!safeMethods.has(method)) {
      const type = headers['content-type'];
      if (headers[ownHeader] === undefined && (type === undefined || formLike.test(type)))
        throw refused('csrf');
    } else if (origin === undefined && !isFromOwnSite(headers['sec-fetch-site']))
      throw refused('cross_site');
    return next();
  };
