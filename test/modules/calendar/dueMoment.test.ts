import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addMonths, calendarDate } from '../../../src/kernel/clock.ts';
import type { Measure } from '../../../src/modules/calendar/countedTime.ts';
import type { DeadlineRule, DeadlineUnit } from '../../../src/modules/calendar/deadlineRule.ts';
import { dueOf, dueOnAgreedDay } from '../../../src/modules/calendar/dueMoment.ts';
import {
  turned,
  type ClockSegment,
  type ClockState,
} from '../../../src/modules/calendar/legalClock.ts';
import { mainlandYears } from '../../../src/modules/calendar/mainlandYears.ts';
import { usualHours } from '../../../src/modules/calendar/officeHours.ts';
import { workingCalendarOf } from '../../../src/modules/calendar/workingCalendar.ts';
import { slowDue } from './slowClock.ts';

const measure: Measure = {
  calendar: workingCalendarOf(mainlandYears),
  hoursOn: () => usualHours,
};

const ruleOf = (limit: number, unit: DeadlineUnit, more: Partial<DeadlineRule> = {}) =>
  ({
    code: 'TRY',
    scope: 'NATIONAL',
    title: { zh: '试', en: 'Try' },
    startsAt: { zh: '试', en: 'try' },
    limit,
    unit,
    source: '试',
    article: '试',
    validFrom: '2020-01-01',
    ...more,
  }) satisfies DeadlineRule;

const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const shown = (moment: Date | undefined): string =>
  moment === undefined
    ? 'never'
    : `${calendarDate(moment)} ${new Date(moment.getTime() + 28_800_000).toISOString().slice(11, 16)}`;

/** Segments from `state moment` lines. */
const history = (...lines: readonly (readonly [ClockState, string])[]): readonly ClockSegment[] =>
  lines.reduce<readonly ClockSegment[]>(
    (segments, [state, since]) =>
      turned(segments, { state, since: at(since), reason: 'STARTED', by: 'p' }),
    [],
  );

const ends = (rule: DeadlineRule, ...lines: readonly (readonly [ClockState, string])[]) =>
  shown(dueOf(rule, history(...lines), measure).at);

describe('A limit in working days', () => {
  const three = ruleOf(3, 'WORKING_DAY');

  it('begins on the day after, and ends when its last day does', () => {
    assert.equal(ends(three, ['RUNNING', '2026-11-30 09:10']), '2026-12-04 00:00');
    assert.equal(ends(three, ['RUNNING', '2026-11-30 23:59']), '2026-12-04 00:00');
  });

  it('leaves weekends out, and counts a Saturday that is worked', () => {
    assert.equal(ends(three, ['RUNNING', '2026-11-27 09:00']), '2026-12-03 00:00');
    assert.equal(
      ends(ruleOf(1, 'WORKING_DAY'), ['RUNNING', '2026-05-08 09:00']),
      '2026-05-10 00:00',
    );
  });

  it('crosses the Spring Festival of 2026: nine days off, a Saturday worked before and after', () => {
    assert.equal(ends(three, ['RUNNING', '2026-02-13 10:00']), '2026-02-26 00:00');
    assert.equal(ends(three, ['RUNNING', '2026-02-25 10:00']), '2026-03-01 00:00');
  });

  it('cannot be said where it reaches into a year without a notice', () => {
    const due = dueOf(three, history(['RUNNING', '2026-12-30 10:00']), measure);
    assert.deepEqual(due, { lacksYear: 2027 });
  });
});

describe('A limit in calendar days or months', () => {
  it('moves from a day off to the next working day', () => {
    assert.equal(
      ends(ruleOf(5, 'CALENDAR_DAY'), ['RUNNING', '2026-02-12 10:00']),
      '2026-02-25 00:00',
    );
    assert.equal(
      ends(ruleOf(5, 'CALENDAR_DAY'), ['RUNNING', '2026-03-02 10:00']),
      '2026-03-10 00:00',
    );
  });

  it('ends on its day as it comes where nobody has to act', () => {
    const kept = ruleOf(5, 'CALENDAR_DAY', { endsOnRestDays: true });
    assert.equal(ends(kept, ['RUNNING', '2026-02-12 10:00']), '2026-02-18 00:00');
  });

  it('one month from the 31st ends on the last of the next, also in February of a leap year', () => {
    const month = ruleOf(1, 'MONTH', { endsOnRestDays: true });
    assert.equal(ends(month, ['RUNNING', '2026-01-31 10:00']), '2026-03-01 00:00');
    assert.equal(ends(month, ['RUNNING', '2024-01-31 10:00']), '2024-03-01 00:00');
    assert.equal(ends(month, ['RUNNING', '2024-01-30 10:00']), '2024-03-01 00:00');
    assert.equal(ends(month, ['RUNNING', '2024-02-29 10:00']), '2024-03-30 00:00');
    assert.equal(ends(month, ['RUNNING', '2025-12-31 23:59']), '2026-02-01 00:00');
    assert.equal(
      ends(ruleOf(12, 'MONTH', { endsOnRestDays: true }), ['RUNNING', '2024-02-29 08:00']),
      '2025-03-01 00:00',
    );
  });

  it('one month that ends in the Spring Festival ends after it', () => {
    assert.equal(ends(ruleOf(1, 'MONTH'), ['RUNNING', '2026-01-18 10:00']), '2026-02-25 00:00');
  });
});

describe('A limit in hours', () => {
  it('runs from the moment, through nights and holidays', () => {
    assert.equal(ends(ruleOf(24, 'HOUR'), ['RUNNING', '2026-02-16 21:30']), '2026-02-17 21:30');
    assert.equal(ends(ruleOf(3, 'MINUTE'), ['RUNNING', '2026-02-16 23:58']), '2026-02-17 00:01');
  });

  it('in working hours, only while the office is open', () => {
    assert.equal(
      ends(ruleOf(2, 'WORKING_HOUR'), ['RUNNING', '2026-11-27 16:30']),
      '2026-11-30 09:30',
    );
    assert.equal(
      ends(ruleOf(4, 'WORKING_HOUR'), ['RUNNING', '2026-11-30 08:00']),
      '2026-11-30 14:00',
    );
  });
});

describe('A pause', () => {
  const term = ruleOf(30, 'CALENDAR_DAY', { endsOnRestDays: true });

  it('adds the time that it took, and the day that has begun is given whole', () => {
    assert.equal(
      ends(
        term,
        ['RUNNING', '2026-03-02 10:00'],
        ['PAUSED', '2026-03-04 10:00'],
        ['RUNNING', '2026-03-06 12:00'],
      ),
      '2026-04-05 00:00',
    );
  });

  it('on the day on which the clock began adds nothing, for that day does not count', () => {
    assert.equal(
      ends(
        term,
        ['RUNNING', '2026-03-02 10:00'],
        ['PAUSED', '2026-03-02 11:00'],
        ['RUNNING', '2026-03-02 18:00'],
      ),
      ends(term, ['RUNNING', '2026-03-02 10:00']),
    );
  });

  it('has no end while it lasts', () => {
    assert.equal(
      ends(term, ['RUNNING', '2026-03-02 10:00'], ['PAUSED', '2026-03-04 10:00']),
      'never',
    );
    assert.equal(
      ends(term, ['RUNNING', '2026-03-02 10:00'], ['STOPPED', '2026-03-04 10:00']),
      'never',
    );
  });
});

describe('An agreed day', () => {
  it('lasts until 24:00 and is not moved, Sunday or not', () => {
    const segments = history(['RUNNING', '2026-11-20 10:00']);
    const { at: end, warnAt } = dueOnAgreedDay('2026-11-29', segments, measure);
    assert.equal(shown(end), '2026-11-30 00:00');
    assert.equal(shown(warnAt), '2026-11-28 02:00');
  });
});

describe('Ten thousand histories of a clock', () => {
  const units = ['HOUR', 'WORKING_HOUR', 'CALENDAR_DAY', 'WORKING_DAY'] as const;
  const histories = fc.record({
    unit: fc.constantFrom(...units),
    limit: fc.integer({ min: 1, max: 6 }),
    endsOnRestDays: fc.boolean(),
    startMinute: fc.integer({ min: 0, max: 1_000 * 1_440 }),
    gaps: fc.array(fc.integer({ min: 0, max: 3 * 1_440 }), { maxLength: 6 }),
    stops: fc.boolean(),
  });

  it('end when a person with a watch, who counts minute by minute, says so', () => {
    fc.assert(
      fc.property(histories, ({ unit, limit, endsOnRestDays, startMinute, gaps, stops }) => {
        const rule = ruleOf(limit, unit, endsOnRestDays ? { endsOnRestDays } : {});
        let since = at('2024-01-01 00:00').getTime() + startMinute * 60_000;
        let segments = turned([], {
          state: 'RUNNING',
          since: new Date(since),
          reason: 'STARTED',
          by: 'p',
        });
        gaps.forEach((gap, i) => {
          since += gap * 60_000;
          const state =
            i % 2 === 0 ? (stops && i === gaps.length - 1 ? 'STOPPED' : 'PAUSED') : 'RUNNING';
          segments = turned(segments, {
            state,
            since: new Date(since),
            reason: 'SIDE_ASKED',
            by: 'p',
          });
        });
        const { at: end, lacksYear } = dueOf(rule, segments, measure);
        assert.equal(lacksYear, undefined);
        assert.equal(shown(end), shown(slowDue(rule, segments, measure.calendar, []) ?? undefined));
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('The corresponding day', () => {
  it('never leaves the month that is meant', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 240 }),
        (day, months) => {
          const date = calendarDate(day);
          const [year = 0, month = 0] = date.split('-').map(Number);
          const [toYear = 0, toMonth = 0] = addMonths(date, months).split('-').map(Number);
          assert.equal(toYear * 12 + toMonth, year * 12 + month + months);
        },
      ),
    );
  });
});
