const zone = 'Asia/Shanghai';

// Sweden writes dates as 2026-11-23, which is what date fields take.
const dayWords = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });

/** The date in China at a moment (epoch milliseconds), as date fields write it: `2026-11-23`. */
export const chinaDate = (at: number) => dayWords.format(at);

const timeWords = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' });

/** The time of day in China at a moment (epoch milliseconds), as time fields write it: `09:30`. */
export const chinaTime = (at: number) => timeWords.format(at);

/** A date and a time of day in China (`2026-11-23`, `09:30`) as a moment in ISO 8601; undefined when they are none. */
export const chinaMoment = (date: string, time: string): string | undefined => {
  const at = Date.parse(`${date}T${time}:00+08:00`);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
};

/** The last minute of a date in China, for what is to be done by that day. */
export const chinaDayEnd = (date: string) => chinaMoment(date, '23:59');

const dayMs = 86_400_000;

/** Days in China from today (`now`, epoch milliseconds) until the day of a moment: 0 on the day itself, less than 0 when it has passed. */
export const daysUntil = (at: string, now: number) =>
  Math.round((Date.parse(chinaDate(Date.parse(at))) - Date.parse(chinaDate(now))) / dayMs);
