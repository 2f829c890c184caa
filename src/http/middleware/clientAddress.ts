import type { Log } from '../../platform/log.ts';
import { clientAddressOf } from '../forwarded.ts';
import type { ApiStep } from '../requestState.ts';

/**
 * Finds out who asks, by address. Says once in the log that an untrusted proxy stands before the server, one that
 * TRUSTED_PROXIES does not count: all its visitors share one address then, and with it the limits of one.
 */
export const clientAddress = (trustedProxies: number, log: Log): ApiStep => {
  let said = trustedProxies > 0;
  return (ctx, next) => {
    ctx.state.clientAddress = clientAddressOf(ctx.req, trustedProxies);
    if (!said && ctx.req.headers['x-forwarded-for'] !== undefined) {
      said = true;
      log.warn(
        'A proxy passes requests on, but TRUSTED_PROXIES is 0: everybody behind it counts as one address. Set it.',
      );
    }
    return next();
  };
};
