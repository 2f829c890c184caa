import type { ActRequest } from '../../kernel/actRequest.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { eventOf, type DomainEvent } from '../../platform/events/domainEvent.ts';
import { mainlandYears } from './mainlandYears.ts';
import type { MovedDay, WorkYear } from './workYear.ts';

/** One notice of a year as somebody added it; a later one holds, the earlier ones stay to be read. */
export interface YearNotice {
  readonly source: string;
  readonly days: readonly MovedDay[];
  readonly at: Date;
  readonly by: string;
  readonly request: ActRequest;
}

/** A year with all notices that were added for it, oldest first. */
export interface KeptWorkYear {
  readonly id: string;
  readonly year: number;
  readonly notices: readonly YearNotice[];
  /** How many notices were added. */
  readonly version: number;
}

/** How many notices a year may have. */
export const noticesMax = 20;

/** A year for which nobody has added anything yet. */
export const emptyYear = (year: number): KeptWorkYear => ({
  id: String(year),
  year,
  notices: [],
  version: 0,
});

/** The notice that holds of a year: the last one added, else the one that the platform brings; undefined where there is none. */
export function holdingOf({ year, notices }: KeptWorkYear): WorkYear | undefined {
  const last = notices.at(-1);
  if (last === undefined) return mainlandYears.find((one) => one.year === year);
  return { year, source: last.source, days: last.days };
}

/** All years that are covered, in order: those that the platform brings, changed and added to by what was kept. */
export function coveredYears(kept: readonly KeptWorkYear[]): readonly WorkYear[] {
  const own = new Set(kept.map(({ year }) => year));
  const added = kept.flatMap((one) => holdingOf(one) ?? []);
  return [...mainlandYears.filter(({ year }) => !own.has(year)), ...added].sort(
    (a, b) => a.year - b.year,
  );
}

/** The event of the notice that was added last: `workYear.set`. */
export const workYearEvent = (kept: KeptWorkYear, at: Date): DomainEvent =>
  eventOf('workYear', 'set', kept, at);

/** What two notices of a year say differently: each date with what it was and what it becomes; absent where it is as the week has it. */
export interface DayChange {
  readonly date: string;
  readonly before?: MovedDay;
  readonly after?: MovedDay;
}

/** What changes, in order of date. */
export function changedDays(
  before: WorkYear | undefined,
  after: Pick<WorkYear, 'days'>,
): readonly DayChange[] {
  const was = new Map((before?.days ?? []).map((day) => [day.date, day]));
  const is = new Map(after.days.map((day) => [day.date, day]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .map((date) => ({ date, ...definedFields({ before: was.get(date), after: is.get(date) }) }))
    .filter((one) => one.before?.kind !== one.after?.kind || one.before?.name !== one.after?.name);
}
