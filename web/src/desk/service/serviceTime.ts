import { limits } from '../../gql/desk.generated/limits.ts';

const { min: minutesMin, max: minutesMax } = limits.serviceMinutes;
const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Whether a service can take so many minutes. */
export const areServiceMinutes = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= minutesMin && minutes <= minutesMax;

/** Why a service that began at a moment (ISO 8601) cannot be logged at another (epoch milliseconds), in the server's words; undefined when it can. */
export const startFault = (
  startedAt: string,
  minutes: number,
  now: number,
): 'too_long_ago' | 'in_the_future' | 'not_over' | undefined => {
  const start = Date.parse(startedAt);
  if (start < now - limits.serviceLogging.max * dayMs) return 'too_long_ago';
  if (start > now) return 'in_the_future';
  return start + minutes * minuteMs > now ? 'not_over' : undefined;
};
