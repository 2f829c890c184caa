const minutesOfHour = 60;
const written = /^([01]\d|2[0-3]):([0-5]\d)$/u;

/** A minute of the day as a time field shows it: 1,320 is `22:00`. */
export const timeOf = (minute: number): string =>
  [Math.floor(minute / minutesOfHour), minute % minutesOfHour]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/** The minute of the day that a time field shows; undefined while it shows none. */
export const minuteOf = (time: string): number | undefined => {
  const [, hour, minute] = written.exec(time) ?? [];
  return hour === undefined || minute === undefined
    ? undefined
    : Number(hour) * minutesOfHour + Number(minute);
};
