import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterQuiet, sendMoment } from '../../../src/modules/delivery/sendMoment.ts';
import { usualChoice, type NoticeChoice } from '../../../src/modules/notices/noticeChoice.ts';

const china = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00.000+08:00`);
const { quietHours: _night, ...undisturbed } = usualChoice;

/** The minute of the day in China, as its people read it from a clock. */
const minuteOf = (at: Date): number => {
  const [hour = 0, minute = 0] = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(at)
    .split(':')
    .map(Number);
  return hour * 60 + minute;
};

describe('When something is sent', () => {
  const at = (choice: NoticeChoice, text: string) => sendMoment(choice, china(text));

  it('is at once by day, and in the morning for what is told at night', () => {
    for (const [told, sent] of [
      ['2026-11-30 21:59', '2026-11-30 21:59'],
      ['2026-11-30 22:00', '2026-12-01 07:00'],
      ['2026-12-31 23:30', '2027-01-01 07:00'],
      ['2026-12-01 06:59', '2026-12-01 07:00'],
      ['2026-12-01 07:00', '2026-12-01 07:00'],
    ] as const)
      assert.deepEqual(at(usualChoice, told), china(sent), told);
  });

  it('is the chosen time for whoever wants all of a day together, after the quiet hours that it falls into', () => {
    const daily = { ...undisturbed, dailyAt: 8 * 60 };
    assert.deepEqual(at(daily, '2026-11-30 07:59'), china('2026-11-30 08:00'));
    assert.deepEqual(at(daily, '2026-11-30 08:01'), china('2026-12-01 08:00'));
    const early = { ...usualChoice, dailyAt: 5 * 60 };
    assert.deepEqual(at(early, '2026-11-30 12:00'), china('2026-12-01 07:00'));
  });

  it('holds for hours by day too', () => {
    const noon = { ...undisturbed, quietHours: { from: 12 * 60, to: 14 * 60 } };
    assert.deepEqual(at(noon, '2026-11-30 13:00'), china('2026-11-30 14:00'));
    assert.deepEqual(at(noon, '2026-11-30 14:00'), china('2026-11-30 14:00'));
  });

  it('never lies in quiet hours, never before it was told, and never more than two days later', () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    const moment = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        moment,
        minute,
        minute,
        fc.option(minute, { nil: undefined }),
        (told, from, to, dailyAt) => {
          fc.pre(from !== to);
          const times = dailyAt === undefined ? {} : { dailyAt };
          const choice = { ...undisturbed, quietHours: { from, to }, ...times };
          const sent = sendMoment(choice, told);
          const waitMs = sent.getTime() - told.getTime();
          assert.ok(waitMs >= 0 && waitMs < 2 * 86_400_000);
          const read = minuteOf(sent);
          assert.ok(from < to ? read < from || read >= to : read < from && read >= to);
          assert.deepEqual(afterQuiet(choice, sent), sent);
        },
      ),
    );
  });
});
