import { daysUntil } from './chinaDay.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;

/**
 * How long ago (or how long until) in words: minutes within the hour, hours within the same day in China, then days by China's
 * calendar, so that "yesterday" is yesterday at any hour. `at` and `now` in epoch milliseconds.
 */
export const ago = (language: string, at: number, now: number): string => {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const ms = at - now;
  if (Math.abs(ms) < hourMs) return words.format(Math.trunc(ms / minuteMs), 'minute');
  const days = daysUntil(new Date(at).toISOString(), now);
  return days === 0 ? words.format(Math.trunc(ms / hourMs), 'hour') : words.format(days, 'day');
};
