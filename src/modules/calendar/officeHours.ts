import type { ActRequest } from '../../kernel/actRequest.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { withinOf } from '../../kernel/work.ts';
import { eventOf, type DomainEvent } from '../../platform/events/domainEvent.ts';

/** A time in which an office is open, as `HH:MM` in China: from the first minute up to the second, which is not in it. */
interface OfficePeriod {
  readonly from: string;
  readonly to: string;
}

/** The hours of an office on a working day, in order, without overlap. */
export type OfficeHours = readonly OfficePeriod[];

/** The hours of an office that has not given any others: half past eight to half past five without the midday rest. */
export const usualHours: OfficeHours = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];

/** From a day on an office is open so on every working day; without periods, as the office of the area above it. */
export interface HoursEntry {
  /** The first day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly periods: OfficeHours;
  /** Why, or by which notice. */
  readonly reason: string;
  readonly at: Date;
  readonly by: string;
  readonly request: ActRequest;
}

/** All that was ever entered for the office of one area, in the order in which it was entered. */
export interface KeptOfficeHours {
  /** The path of the area. */
  readonly id: string;
  readonly entries: readonly HoursEntry[];
  /** How many entries there are. */
  readonly version: number;
}

/** How many entries an area may have: two a year for fifty years. */
export const hoursEntriesMax = 100;

/** An area that has never given hours of its own. */
export const noHours = (area: string): KeptOfficeHours => ({ id: area, entries: [], version: 0 });

/** The entry that holds on a date: of those that have begun the latest, of two that begin on one day the one entered later. */
export const entryOn = (
  { entries }: Pick<KeptOfficeHours, 'entries'>,
  date: string,
): HoursEntry | undefined =>
  entries.reduce<HoursEntry | undefined>(
    (held, entry) =>
      entry.validFrom <= date && (held === undefined || entry.validFrom >= held.validFrom)
        ? entry
        : held,
    undefined,
  );

/** Hours that hold, and where they come from. */
export interface HeldHours {
  readonly periods: OfficeHours;
  /** The area that has given them; absent for the usual ones. */
  readonly area?: string;
}

/** The hours of an area's office on a date: its own, else those of the nearest area around it that has given some, else the usual. */
export function hoursHeld(kept: readonly KeptOfficeHours[], area: string, date: string): HeldHours {
  for (const path of withinOf(area).reverse()) {
    const found = kept.find(({ id }) => id === path);
    const { periods = [] } = (found && entryOn(found, date)) ?? {};
    if (periods.length > 0) return { periods, area: path };
  }
  return { periods: usualHours };
}

/** Hours with the day from which on they hold; without a day where they have always held. */
export interface HoursSince extends HeldHours {
  readonly since?: string;
}

/** What holds of an area on a date, and what is known to come after it, in order; each with its first day. */
export function hoursFrom(
  kept: readonly KeptOfficeHours[],
  area: string,
  date: string,
): readonly HoursSince[] {
  const around = kept.filter(({ id }) => withinOf(area).includes(id));
  const days = around.flatMap(({ entries }) => entries.map(({ validFrom }) => validFrom));
  const all: HoursSince[] = [];
  for (const since of [undefined, ...[...new Set(days)].sort()]) {
    const held = hoursHeld(around, area, since ?? '');
    if (isSameHours(held, all.at(-1))) continue;
    all.push({ ...held, ...definedFields({ since }) });
  }
  const first = all.findLastIndex(({ since = '' }) => since <= date);
  return all.slice(first);
}

const isSameHours = (held: HeldHours, other: HeldHours | undefined): boolean =>
  held.area === other?.area && isSamePeriods(held.periods, other?.periods ?? []);

/** Whether two offices are open at the same times. */
export const isSamePeriods = (a: OfficeHours, b: OfficeHours): boolean =>
  a.length === b.length && a.every(({ from, to }, i) => from === b[i]?.from && to === b[i].to);

/** The event of the entry that was added last: `officeHours.set`. */
export const officeHoursEvent = (kept: KeptOfficeHours, at: Date): DomainEvent =>
  eventOf('officeHours', 'set', kept, at);
