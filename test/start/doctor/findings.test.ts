import assert from 'node:assert/strict';
import type { Finding } from '../../../src/modules/operations/finding.ts';
import { lineOf, tableOf } from '../../../src/start/doctor/finding.ts';

describe('What the doctor finds', () => {
  it('is said in columns, each part in its own words', () => {
    const found: readonly Finding[] = [
      { part: 'CALENDAR', state: 'GOOD', says: 'YEARS_COVERED', names: ['2026', '2027'] },
      { part: 'SMS', state: 'BAD', says: 'SERVER_AWAY', error: 'nobody answers' },
      { part: 'DISK', state: 'LOOK', says: 'DISK_FREE', count: 700, limit: 500 },
      { part: 'BACKUP', state: 'GOOD', says: 'BACKUP_AT', at: new Date('2026-11-30T01:00:00Z') },
    ];
    assert.equal(
      tableOf(found.map(lineOf)),
      [
        'calendar  GOOD  covers 2026, 2027',
        'texts     BAD   nobody answers',
        'disk      LOOK  700 MB free; below 500 MB nothing is written (DISK_FREE_MIN_MB)',
        'backup    GOOD  the last one is of 2026-11-30T01:00:00.000Z',
      ].join('\n'),
    );
  });
});
