import { AppError } from '../../kernel/appError.ts';
import { measureInFlight } from '../../platform/metrics.ts';
import { networkOf } from '../../platform/networkAddress.ts';
import type { Load } from '../load.ts';
import type { ApiStep, StepEnd } from '../requestState.ts';
import type { SeenSessions } from '../seenSessions.ts';

const retryAfterS = 1;

const refusal = (why: 'busy' | 'client'): AppError =>
  why === 'client'
    ? new AppError('TOO_MANY', 'Too many requests of yours are under way; wait for some.', {
        reason: 'in_flight',
        retryAfterS,
      })
    : new AppError('UNAVAILABLE', 'There is too much to do just now; try again.', {
        reason: 'overload',
        retryAfterS,
      });

/**
 * Bounds what is answered at one time: 503 when the process has too much to do, 429 when one client has, both with Retry-After.
 * It comes after the body, so that slow clients neither hold a place nor make the process look slow. A client is the person of
 * a session that was seen before, in all browsers together, else the address: a cookie that somebody made up opens no further
 * places.
 */
export function loadShedding(load: Load, seen: SeenSessions, sessionCookie: string): ApiStep {
  measureInFlight(() => load.inFlight);
  return (ctx, next): StepEnd => {
    const cookie =
      ctx.req.headers.cookie === undefined ? undefined : ctx.cookies.get(sessionCookie);
    const person = seen.personOf(cookie);
    const client = person ?? networkOf(ctx.state.clientAddress);
    const taken = load.enter(client, person !== undefined, performance.now());
    if (typeof taken === 'string') throw refusal(taken);
    const leave = (): void => {
      const { personId } = ctx.state;
      if (personId !== undefined) seen.note(cookie, personId);
      load.leave(taken, performance.now());
    };
    let end: StepEnd;
    try {
      end = next();
    } catch (thrown) {
      leave();
      throw thrown;
    }
    if (end instanceof Promise) return end.finally(leave);
    leave();
  };
}
