import type { Log } from '../../platform/log.ts';
import type { Step } from './doorState.ts';

/**
 * Says once in the log that a proxy stands before the server which TRUSTED_PROXIES does not count: all its visitors share one
 * address then, and with it the limits of one.
 */
export const unbelievedProxy = (trustedProxies: number, log: Log): Step => {
  let said = trustedProxies > 0;
  return (ctx, next) => {
    if (!said && ctx.headers['x-forwarded-for'] !== undefined) {
      said = true;
      log.warn(
        'A proxy passes requests on, but TRUSTED_PROXIES is 0: everybody behind it counts as one address. Set it.',
      );
    }
    return next();
  };
};
