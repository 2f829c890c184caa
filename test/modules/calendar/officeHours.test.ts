import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, calendarDate } from '../../../src/kernel/clock.ts';
import type { Measure } from '../../../src/modules/calendar/countedTime.ts';
import { deadlineRules } from '../../../src/modules/calendar/deadlineRules.ts';
import { dueOf } from '../../../src/modules/calendar/dueMoment.ts';
import { turned, type ClockSegment } from '../../../src/modules/calendar/legalClock.ts';
import { mainlandYears } from '../../../src/modules/calendar/mainlandYears.ts';
import {
  hoursFrom,
  hoursHeld,
  usualHours,
  type KeptOfficeHours,
  type OfficeHours,
} from '../../../src/modules/calendar/officeHours.ts';
import { workingCalendarOf } from '../../../src/modules/calendar/workingCalendar.ts';
import { places } from '../../support/world.ts';
import { chinaTime } from './clocks.ts';
import { slowDue, type NotedHours } from './slowClock.ts';

const calendar = workingCalendarOf(mainlandYears);
const { street, community, elsewhere } = places;

const times = (...spans: readonly string[]): OfficeHours =>
  spans.map((span) => {
    const [from = '', to = ''] = span.split('-');
    return { from, to };
  });

const keptOf = (
  id: string,
  ...entries: readonly (readonly [validFrom: string, periods: OfficeHours])[]
): KeptOfficeHours => ({
  id,
  entries: entries.map(([validFrom, periods]) => ({
    validFrom,
    periods,
    reason: '作息',
    at: new Date(0),
    by: 'p',
    request: { id: validFrom, content: '' },
  })),
  version: entries.length,
});

const summer = times('08:30-12:00', '14:30-18:00');
const winter = times('08:30-12:00', '13:30-17:00');
const measureOf = (kept: readonly KeptOfficeHours[], area: string): Measure => ({
  calendar,
  hoursOn: (date) => hoursHeld(kept, area, date).periods,
});

describe('The hours of an office', () => {
  const kept = [
    keptOf(street, ['2026-05-01', summer], ['2026-10-08', winter]),
    keptOf(community, ['2026-06-01', times('09:00-16:00')], ['2026-09-01', []]),
  ];
  const on = (area: string, date: string) => hoursHeld(kept, area, date);

  it('are the usual ones until somebody has given some, and change on their day alone', () => {
    assert.deepEqual(on(street, '2026-04-30'), { periods: usualHours });
    assert.deepEqual(on(street, '2026-05-01'), { periods: summer, area: street });
    assert.deepEqual(on(street, '2026-10-07'), { periods: summer, area: street });
    assert.deepEqual(on(street, '2026-10-08'), { periods: winter, area: street });
  });

  it('come from the nearest area that has given some, and from the one above again when it says so', () => {
    assert.deepEqual(on(community, '2026-05-31'), { periods: summer, area: street });
    assert.equal(on(community, '2026-08-31').area, community);
    assert.deepEqual(on(community, '2026-09-01'), { periods: summer, area: street });
    assert.equal(on(places.grid, '2026-07-01').area, community);
    assert.equal(on(elsewhere, '2026-07-01').area, street);
    assert.equal(on(places.city, '2026-07-01').area, undefined);
  });

  it('of two entries that begin on one day are the later one’s', () => {
    const mended = [keptOf(street, ['2026-05-01', summer], ['2026-05-01', winter])];
    assert.deepEqual(hoursHeld(mended, street, '2026-05-02').periods, winter);
  });

  it('are told as what holds on a day, then what is to come', () => {
    const told = (date: string) =>
      hoursFrom(kept, community, date).map(({ since, area, periods }) => [
        since,
        area,
        periods.length,
      ]);
    assert.deepEqual(told('2026-08-15'), [
      ['2026-06-01', community, 1],
      ['2026-09-01', street, 2],
      ['2026-10-08', street, 2],
    ]);
    assert.deepEqual(told('2026-12-01'), [['2026-10-08', street, 2]]);
    assert.deepEqual(hoursFrom([], community, '2026-12-01'), [{ periods: usualHours }]);
  });
});

describe('Five working hours for a dirty road', () => {
  const rule = deadlineRules.find(({ code }) => code === 'GRID_ROAD');
  assert.ok(rule);
  const kept = [keptOf(street, ['2026-02-24', times('10:00-12:00')], ['2026-05-06', summer])];
  const endOf = (since: string, known = kept) =>
    dueOf(
      rule,
      turned([], { state: 'RUNNING', since: chinaTime(since), reason: 'STARTED', by: 'p' }),
      measureOf(known, community),
    ).at;

  it('go over the Spring Festival into hours that hold after it: what was counted stays', () => {
    // 14 February is a Saturday that is worked: one hour and a half is counted; 24, 25 February: two hours each day.
    assert.deepEqual(endOf('2026-02-14 16:00'), chinaTime('2026-02-25 11:30'));
    assert.deepEqual(endOf('2026-02-14 16:00', []), chinaTime('2026-02-24 12:00'));
  });

  it('that end before the hours change end as ever', () => {
    assert.deepEqual(endOf('2026-02-12 09:00'), endOf('2026-02-12 09:00', []));
  });
});

describe('Ten thousand histories of a clock while the hours of its office change', () => {
  const start = '2024-01-01';
  const hours = fc
    .uniqueArray(fc.integer({ min: 0, max: 95 }), { maxLength: 8 })
    .map((quarters) => quarters.sort((a, b) => a - b))
    .map((quarters) =>
      Array.from(
        { length: Math.floor(quarters.length / 2) },
        (_, i) => [(quarters[2 * i] ?? 0) * 15, (quarters[2 * i + 1] ?? 0) * 15] as const,
      ),
    );
  const changes = fc.array(
    fc.record({ day: fc.integer({ min: 0, max: 40 }), isOwn: fc.boolean(), spans: hours }),
    { maxLength: 6 },
  );
  const histories = fc.record({
    limit: fc.integer({ min: 1, max: 12 }),
    startDay: fc.integer({ min: 0, max: 950 }),
    startMinute: fc.integer({ min: 0, max: 1_439 }),
    gaps: fc.array(fc.integer({ min: 0, max: 3 * 1_440 }), { maxLength: 4 }),
    changes,
  });
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

  interface Changed {
    readonly day: number;
    readonly isOwn: boolean;
    readonly spans: NotedHours['spans'];
  }

  const keptFrom = (first: string, changed: readonly Changed[]): KeptOfficeHours[] =>
    [true, false].map((isOwn) =>
      keptOf(
        isOwn ? community : street,
        ...changed
          .filter((one) => one.isOwn === isOwn)
          .map(
            ({ day, spans }) =>
              [
                addDays(first, day),
                spans.map(([from, to]) => ({ from: clock(from), to: clock(to) })),
              ] as const,
          ),
      ),
    );

  const segmentsFrom = (since: number, gaps: readonly number[]): readonly ClockSegment[] =>
    gaps.reduce<{ at: number; segments: readonly ClockSegment[] }>(
      ({ at, segments }, gap, i) => {
        const next = at + gap * 60_000;
        const state = i % 2 === 0 ? 'PAUSED' : 'RUNNING';
        const turn = { state, since: new Date(next), reason: 'SIDE_ASKED', by: 'p' } as const;
        return { at: next, segments: turned(segments, turn) };
      },
      {
        at: since,
        segments: turned([], {
          state: 'RUNNING',
          since: new Date(since),
          reason: 'STARTED',
          by: 'p',
        }),
      },
    ).segments;

  const rule = deadlineRules.find(({ code }) => code === 'GRID_ROAD');
  assert.ok(rule);

  it('end when a person with a watch, who looks at the door every minute, says so', () => {
    fc.assert(
      fc.property(histories, ({ limit, startDay, startMinute, gaps, changes: changed }) => {
        const first = addDays(start, startDay);
        const since = chinaTime(`${first} ${clock(startMinute)}`).getTime();
        const segments = segmentsFrom(since, gaps);
        const measure = measureOf(keptFrom(first, changed), community);
        const noted = changed.map(({ day, isOwn, spans }) => ({
          fromDay: dayNumber(first) + day,
          isOwn,
          spans,
        }));
        const tried = { ...rule, limit };
        const slow = slowDue(tried, segments, calendar, noted);
        assert.deepEqual(dueOf(tried, segments, measure).at, slow ?? undefined);
      }),
      { numRuns: 10_000 },
    );
  });

  it('never end earlier for more hours allowed, nor for a later start', () => {
    const ends = (limit: number, since: Date, measure: Measure): number =>
      dueOf(
        { ...rule, limit },
        turned([], { state: 'RUNNING', since, reason: 'STARTED', by: 'p' }),
        measure,
      ).at?.getTime() ?? Infinity;
    fc.assert(
      fc.property(
        histories,
        fc.integer({ min: 0, max: 4_000 }),
        ({ limit, startDay, startMinute, changes: changed }, later) => {
          const first = addDays(start, startDay);
          const since = chinaTime(`${first} ${clock(startMinute)}`);
          const measure = measureOf(keptFrom(first, changed), community);
          const end = ends(limit, since, measure);
          assert.ok(ends(limit + 1, since, measure) > end);
          assert.ok(ends(limit, new Date(since.getTime() + later * 60_000), measure) >= end);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('count what is past as before, whatever is entered for a later day', () => {
    fc.assert(
      fc.property(histories, ({ limit, startDay, startMinute, changes: changed }) => {
        const first = addDays(start, startDay);
        const since = chinaTime(`${first} ${clock(startMinute)}`);
        const segments = segmentsFrom(since.getTime(), []);
        const before = measureOf(keptFrom(first, changed), community);
        const tried = { ...rule, limit };
        const end = dueOf(tried, segments, before).at;
        assert.ok(end);
        const late = Math.floor((end.getTime() - since.getTime()) / 86_400_000) + 2;
        const more = [...changed, { day: late, isOwn: true, spans: [[0, 60]] as const }];
        const after = measureOf(keptFrom(first, more), community);
        assert.ok(calendarDate(end) < addDays(first, late));
        assert.deepEqual(dueOf(tried, segments, after).at, end);
      }),
      { numRuns: 1_000 },
    );
  });
});
