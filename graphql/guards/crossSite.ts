import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import type { Plugin } from 'graphql-yoga';
import { AppError } from '../../src/kernel/appError.ts';

/** The header that our own page sends: a page of another origin cannot, unless CORS lets it. */
export const ownHeader = 'x-fengqiao';

const fromOwnSite = new Set([null, 'same-origin', 'none']);

const refused = (reason: string) =>
  new AppError('FORBIDDEN', 'This request does not come from a page that may send it.', { reason });

/** Whether the page that sent a request is ours or is listed: a browser names it in `Origin`, others send none. */
function isOwnOrigin(request: Request, listed: readonly string[]): boolean {
  const origin = request.headers.get('origin');
  if (origin === null || listed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.get('host');
}

/**
 * Keeps other sites from acting with our visitors' cookies: an origin of its own or a listed one, and for POST a JSON body
 * or our header, either of which makes a browser ask first. A GET cannot change anything and needs no header.
 */
export function crossSite(listed: readonly string[]): Plugin {
  const csrf = useCSRFPrevention({ requestHeaders: [ownHeader] });
  return {
    onRequestParse(payload) {
      const { request } = payload;
      if (!isOwnOrigin(request, listed)) throw refused('origin');
      if (request.method !== 'GET') return csrf.onRequestParse?.(payload);
      const site = request.headers.get('sec-fetch-site');
      if (!fromOwnSite.has(site) && request.headers.get('origin') === null)
        throw refused('cross_site');
    },
  };
}
