import { businessDate } from '../../kernel/clock.ts';
import { serviceLimits, type Service } from './volunteerService.ts';

const dayMs = 86_400_000;

/** The earliest beginning of a service that can still be logged. */
export const logAgainSince = (now: Date): Date =>
  new Date(now.getTime() - serviceLimits.logWithinDays * dayMs);

/**
 * Of what one volunteer logged since `logAgainSince`, what was not confirmed and can be logged anew, newest first: nothing was logged
 * later for the same day in China.
 */
export function toLogAgain(services: readonly Service[]): Service[] {
  const newestFirst = services.toSorted((one, other) => (one.order < other.order ? 1 : -1));
  return newestFirst.filter(
    (one, at) =>
      one.state === 'DECLINED' &&
      newestFirst
        .slice(0, at)
        .every((newer) => businessDate(newer.startedAt) !== businessDate(one.startedAt)),
  );
}
