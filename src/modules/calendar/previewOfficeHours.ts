import { calendarDay } from '../../kernel/clock.ts';
import { countOf, type Count } from '../../kernel/count.ts';
import { canonicalJson } from '../../kernel/id.ts';
import type { Work } from '../../kernel/work.ts';
import { clockDue } from './clockDue.ts';
import type { KeptClock } from './legalClock.store.ts';
import { checkHours, type NewHours } from './newHours.ts';
import { findHoursAround } from './officeHours.store.ts';
import { hoursHeld, noHours, type HeldHours, type KeptOfficeHours } from './officeHours.ts';
import { clockPages, countsOfficeHours } from './runningClocks.ts';
import { allowHours, changesNothing } from './setOfficeHours.ts';
import { readWorkingCalendar } from './workYear.store.ts';

/** What an entry would change. */
export interface OfficeHoursPreview {
  /** What would hold on its day without it, and with it. */
  readonly before: HeldHours;
  readonly after: HeldHours;
  /** True when it would add nothing. */
  readonly isSame: boolean;
  /** How many entries the area has so far. */
  readonly version: number;
  /** How many running clocks would end at another moment. */
  readonly moved: Count;
}

/** More running clocks are not looked at for a preview; each takes a moment. */
const lookedAtMax = 2_000;

/** Looks what an entry would change, and keeps nothing; `kinds` are the subjects whose clocks are looked at. Refuses as `setOfficeHours` does. */
export async function previewOfficeHours(
  work: Work,
  { area, ...asked }: NewHours & { readonly area: string },
  kinds: readonly string[],
): Promise<OfficeHoursPreview> {
  await allowHours(work, area);
  const wanted = checkHours(asked, work.now);
  const kept = await findHoursAround([area]);
  const own = kept.find(({ id }) => id === area) ?? noHours(area);
  const changed = withEntry(own, wanted, work);
  const isSame = changesNothing(own, wanted);
  const held = (one: KeptOfficeHours) =>
    hoursHeld([one, ...others(kept, area)], area, wanted.validFrom);
  return {
    before: held(own),
    after: held(changed),
    isSame,
    version: own.version,
    moved: isSame ? { number: 0, isMore: false } : await countMoved(own, changed, wanted, kinds),
  };
}

const withEntry = (own: KeptOfficeHours, wanted: NewHours, { actor, now }: Work) => {
  const request = { id: '', content: '' };
  const entry = { ...wanted, at: now, by: actor.personId, request };
  return { ...own, entries: [...own.entries, entry] };
};

const others = (kept: readonly KeptOfficeHours[], area: string) =>
  kept.filter(({ id }) => id !== area);

/** How many of the clocks that run in the area, and end after the day, would end at another moment. */
async function countMoved(
  own: KeptOfficeHours,
  changed: KeptOfficeHours,
  { validFrom }: NewHours,
  kinds: readonly string[],
): Promise<Count> {
  const { clocks, isMore } = await clocksCounting(own.id, calendarDay(validFrom).from, kinds);
  const calendar = await readWorkingCalendar();
  const kept = others(await findHoursAround(clocks.map(({ area }) => area)), own.id);
  const endUnder = (clock: KeptClock, one: KeptOfficeHours) =>
    canonicalJson(
      clockDue(clock, {
        calendar,
        hoursOn: (date) => hoursHeld([one, ...kept], clock.area, date).periods,
      }),
    );
  const moved = clocks.filter((clock) => endUnder(clock, own) !== endUnder(clock, changed));
  const count = countOf(moved.length);
  return { ...count, isMore: count.isMore || isMore };
}

/** The running clocks that count office hours, of the first ones that end after a moment. */
async function clocksCounting(area: string, dueAfter: Date, kinds: readonly string[]) {
  const clocks: KeptClock[] = [];
  let lookedAt = 0;
  for (const kind of kinds)
    for await (const page of clockPages({ area, kind, state: 'RUNNING', dueAfter })) {
      clocks.push(...page.filter(countsOfficeHours));
      lookedAt += page.length;
      if (lookedAt >= lookedAtMax) return { clocks, isMore: true };
    }
  return { clocks, isMore: false };
}
