import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { readMeasure } from '../../../src/modules/calendar/readMeasure.ts';
import { findHoursOf, saveHours } from '../../../src/modules/calendar/officeHours.store.ts';
import { hoursEntriesMax, usualHours } from '../../../src/modules/calendar/officeHours.ts';
import { setOfficeHours } from '../../../src/modules/calendar/setOfficeHours.ts';
import { beforeNext } from '../../support/beforeNext.ts';
import { pendingTypes } from '../../support/events.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../../support/world.ts';

const admin = workOf(someone('ADMIN', places.street));
const other = workOf(someone('ADMIN', places.city));
const summer = [
  { from: '08:30', to: '12:00' },
  { from: '14:30', to: '18:00' },
];
const input = {
  area: places.street,
  validFrom: '2027-05-01',
  periods: summer,
  reason: '夏季作息',
  version: 0,
};
const refusal = (code: string, reason: string) => (error: unknown) =>
  error instanceof AppError && error.code === code && error.detail.reason === reason;

describe('The hours of an office', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('hold from their day on for all that lies in the area, and say so in an event', async () => {
    const kept = await setOfficeHours(admin, input);
    assert.equal(kept.version, 1);
    const { hoursOn } = await readMeasure(places.grid);
    assert.deepEqual(hoursOn('2027-04-30'), usualHours);
    assert.deepEqual(hoursOn('2027-05-01'), summer);
    assert.deepEqual((await readMeasure(places.district)).hoursOn('2027-05-01'), usualHours);
    assert.deepEqual(await pendingTypes('office_hours', places.street), ['officeHours.set']);
  });

  it('are entered once when the same is sent twice, by two hands, at once, or again after the day has come', async () => {
    const [one, two] = await Promise.all([
      setOfficeHours(admin, input),
      setOfficeHours(admin, input),
    ]);
    assert.deepEqual(one, two);
    assert.equal((await setOfficeHours(other, input)).version, 1, 'nothing would change');
    const late = workOf(admin.actor, new Date('2027-06-01T00:00:00Z'));
    assert.deepEqual(await setOfficeHours(late, input), one);
  });

  it('keep every entry with its author and reason; whoever read too early is refused', async () => {
    await setOfficeHours(admin, input);
    const winter = { ...input, validFrom: '2027-10-08', periods: usualHours, reason: '冬季作息' };
    await assert.rejects(setOfficeHours(other, winter), refusal('CONFLICT', 'changed_meanwhile'));
    await setOfficeHours(workOf(other.actor, minutesLater(5)), { ...winter, version: 1 });
    const { entries } = await findHoursOf(places.street);
    assert.deepEqual(
      entries.map(({ reason, by, at }) => [reason, by, at]),
      [
        ['夏季作息', admin.actor.personId, monday],
        ['冬季作息', other.actor.personId, minutesLater(5)],
      ],
    );
  });

  it('of two that are entered at one moment are refused to the slower one', async () => {
    const spring = { ...input, validFrom: '2027-03-01', version: 1 };
    await setOfficeHours(admin, input);
    beforeNext('OfficeHours', 'updateOne', () => setOfficeHours(other, spring));
    await assert.rejects(
      setOfficeHours(admin, { ...spring, validFrom: '2027-04-01', periods: usualHours }),
      refusal('CONFLICT', 'changed_meanwhile'),
    );
    assert.deepEqual(
      (await findHoursOf(places.street)).entries.map(({ validFrom }) => validFrom),
      ['2027-05-01', '2027-03-01'],
    );
  });

  it('never change backward: from tomorrow on, and two years ahead at most', async () => {
    const on = (validFrom: string) => setOfficeHours(admin, { ...input, validFrom });
    await assert.rejects(on('2026-11-23'), refusal('BAD_INPUT', 'hours_backward'));
    await assert.rejects(on('2026-02-30'), refusal('BAD_INPUT', 'hours_not_a_day'));
    await assert.rejects(on('2028-11-24'), refusal('BAD_INPUT', 'hours_too_far'));
    assert.equal((await on('2026-11-24')).version, 1);
  });

  it('begin tomorrow by the day in China, wherever the server stands', async () => {
    // 16:30 on the 30th in London is half past midnight on 1 December in Ningbo.
    const night = workOf(admin.actor, new Date('2026-11-30T16:30:00Z'));
    const on = (validFrom: string) => setOfficeHours(night, { ...input, validFrom });
    await assert.rejects(on('2026-12-01'), refusal('BAD_INPUT', 'hours_backward'));
    assert.equal((await on('2026-12-02')).version, 1);
  });

  it('are times in order without overlap, four at most', async () => {
    const open = (...spans: readonly string[]) =>
      setOfficeHours(admin, {
        ...input,
        periods: spans.map((span) => ({ from: span.slice(0, 5), to: span.slice(6) })),
      });
    const order = refusal('BAD_INPUT', 'hours_out_of_order');
    await assert.rejects(open('12:00-08:30'), order);
    await assert.rejects(open('08:30-08:30'), order);
    await assert.rejects(open('08:30-12:00', '11:59-17:00'), order);
    await assert.rejects(open('13:30-17:00', '08:30-12:00'), order);
    for (const wrong of ['8:30 -12:00', '08:60-12:00', '24:00-24:30', '08：30-12:00'])
      await assert.rejects(open(wrong), refusal('BAD_INPUT', 'hours_not_a_time'));
    const five = ['00:00-01:00', '02:00-03:00', '04:00-05:00', '06:00-07:00', '08:00-09:00'];
    await assert.rejects(open(...five), refusal('BAD_INPUT', 'hours_too_many'));
    assert.equal((await open('00:00-12:00', '12:00-23:59')).version, 1);
  });

  it('can be given up again: then those of the area above hold', async () => {
    await setOfficeHours(admin, input);
    const small = { ...input, area: places.community, validFrom: '2027-05-01' };
    await setOfficeHours(admin, { ...small, periods: [{ from: '09:00', to: '16:00' }] });
    await setOfficeHours(admin, { ...small, validFrom: '2027-07-01', periods: [], version: 1 });
    const { hoursOn } = await readMeasure(places.grid);
    assert.equal(hoursOn('2027-06-30')[0]?.from, '09:00');
    assert.deepEqual(hoursOn('2027-07-01'), summer);
    assert.equal(
      (await setOfficeHours(admin, { ...small, area: places.elsewhere, periods: [] })).version,
      0,
    );
  });

  it('are for administrators of the area', async () => {
    const spokes = workOf(someone('SPOKESPERSON', places.street));
    await assert.rejects(setOfficeHours(spokes, input), refusal('FORBIDDEN', 'role_needed'));
    const small = workOf(someone('ADMIN', places.community));
    await assert.rejects(setOfficeHours(small, input), refusal('NOT_FOUND', 'area'));
    const absent = { ...input, area: `${places.street}/zz` };
    await assert.rejects(setOfficeHours(admin, absent), refusal('NOT_FOUND', 'area'));
  });

  it('are not changed without end', async () => {
    const kept = await setOfficeHours(admin, input);
    const [entry] = kept.entries;
    assert.ok(entry);
    await saveHours({
      ...kept,
      entries: Array.from({ length: hoursEntriesMax }, () => entry),
      version: 2,
    });
    await assert.rejects(
      setOfficeHours(admin, { ...input, validFrom: '2027-06-01', periods: usualHours, version: 2 }),
      refusal('CONFLICT', 'too_many_versions'),
    );
  });
});
