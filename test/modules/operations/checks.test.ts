import assert from 'node:assert/strict';
import { lookWithin } from '../../../src/modules/operations/finding.ts';
import {
  backupFinding,
  diskFinding,
  driftFinding,
} from '../../../src/modules/operations/storeChecks.ts';
import { calendarFinding } from '../../../src/modules/operations/workChecks.ts';

describe('What is found of a part', () => {
  it('of the calendar: this year must be there, the next one from late November on', () => {
    const on = (today: string, ...years: number[]) => calendarFinding(years, today).state;
    assert.equal(on('2026-11-24', 2025, 2026), 'GOOD');
    assert.equal(on('2026-11-25', 2025, 2026), 'LOOK');
    assert.equal(on('2026-12-31', 2026, 2027), 'GOOD');
    assert.equal(on('2027-01-01', 2025, 2026), 'BAD');
  });

  it('of the clock: a second is worth a look, ten are bad, whichever is ahead', () => {
    const states = [0, -900, 1_001, -9_999, 10_001, -86_400_000].map(
      (driftMs) => driftFinding(driftMs).state,
    );
    assert.deepEqual(states, ['GOOD', 'GOOD', 'LOOK', 'LOOK', 'BAD', 'BAD']);
  });

  it('of the disk: under twice the floor it is worth a look, under the floor bad, and what nobody knows worth a look', () => {
    const states = [500, 499.9, 1_000, 999.9, 2_000].map(
      (mb) => diskFinding(mb * 1_000_000, 500_000_000).state,
    );
    assert.deepEqual(states, ['LOOK', 'BAD', 'GOOD', 'LOOK', 'GOOD']);
    assert.equal(diskFinding(undefined, 500_000_000).says, 'DISK_UNKNOWN');
    const { count, limit } = diskFinding(12_345_678_901, 500_000_000);
    assert.deepEqual([count, limit], [12_346, 500]);
  });

  it('of backups: none, and one of more than two days ago, are worth a look', () => {
    const now = new Date('2026-11-30T12:00:00Z');
    const of = (time: string) => backupFinding(new Date(time), now).state;
    assert.equal(backupFinding(undefined, now).state, 'LOOK');
    assert.deepEqual([of('2026-11-28T12:00:00Z'), of('2026-11-28T11:59:59Z')], ['GOOD', 'LOOK']);
  });

  it('is bad where it cannot be looked at, and where it takes too long', async () => {
    const broken = await lookWithin('MAIL', () => Promise.reject(new Error('no')), 1_000);
    assert.deepEqual(broken, { part: 'MAIL', state: 'BAD', says: 'NOT_LOOKED_AT', error: 'no' });
    const thrown = await lookWithin(
      'MAIL',
      () => {
        throw new Error('at once');
      },
      1_000,
    );
    assert.equal(thrown.error, 'at once');
    const silent = await lookWithin('MAIL', () => new Promise(() => undefined), 20);
    assert.deepEqual(silent, { part: 'MAIL', state: 'BAD', says: 'TOO_SLOW', limit: 0 });
  });
});
