import assert from 'node:assert/strict';
import { findingOf, tableOf } from '../../../src/start/doctor/finding.ts';
import { backupFinding, driftFinding } from '../../../src/start/doctor/storeFindings.ts';
import { calendarFinding } from '../../../src/start/doctor/workFindings.ts';

describe('What the doctor finds', () => {
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

  it('of backups: none, and one of more than two days ago, are worth a look', () => {
    const now = new Date('2026-11-30T12:00:00Z');
    const of = (time: string) => backupFinding(new Date(time), now).state;
    assert.equal(backupFinding(undefined, now).state, 'LOOK');
    assert.deepEqual([of('2026-11-28T12:00:00Z'), of('2026-11-28T11:59:59Z')], ['GOOD', 'LOOK']);
  });

  it('is said in columns, and what cannot be looked at is bad', async () => {
    const broken = await findingOf('mail', () => Promise.reject(new Error('nobody answers')));
    assert.deepEqual(broken, { part: 'mail', state: 'BAD', says: 'nobody answers' });
    const table = tableOf([{ part: 'calendar', state: 'GOOD', says: 'covers 2026' }, broken]);
    assert.equal(table, 'calendar  GOOD  covers 2026\nmail      BAD   nobody answers');
  });
});
