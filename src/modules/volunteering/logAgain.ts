import { calendarDate } from '../../kernel/clock.ts';
import { spanMs } from '../../kernel/limit.ts';
import type { VolunteerService } from './volunteerService.ts';
import { limits } from './volunteering.limits.ts';

/** The earliest beginning of a service that can still be logged. */
export const logAgainSince = (now: Date): Date =>
  new Date(now.getTime() - spanMs(limits.serviceLogging));

/**
 * Of what one volunteer logged since `logAgainSince`, what was not confirmed and can be logged anew, newest first: nothing was logged
 * later for the same day in China.
 */
export function toLogAgain(services: readonly VolunteerService[]): VolunteerService[] {
  const newestFirst = services.toSorted((one, other) => (one.order < other.order ? 1 : -1));
  return newestFirst.filter(
    (one, at) =>
      one.state === 'DECLINED' &&
      newestFirst
        .slice(0, at)
        .every((newer) => calendarDate(newer.startedAt) !== calendarDate(one.startedAt)),
  );
}
