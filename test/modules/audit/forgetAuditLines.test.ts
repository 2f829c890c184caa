import assert from 'node:assert/strict';
import { systemActor } from '../../../src/kernel/work.ts';
import { forgetAuditLines } from '../../../src/modules/audit/forgetAuditLines.ts';
import { listAuditLines } from '../../../src/modules/audit/auditLine.store.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, monday, places, workOf } from '../../support/world.ts';
import { kept } from './lines.ts';

const work = workOf(systemActor('forgetAuditLines'));
const date = '2026-11-22';
const rule = { kind: 'ACT', days: 100 } as const;
const daysAgo = (days: number) => new Date(monday.getTime() - days * 86_400_000);
const all = async () => (await listAuditLines({ area: places.city }, { first: 50 })).items;

describe('The nightly forgetting', () => {
  useStore();
  before(growPlaces);

  it('removes what is over, of that sort alone, and leaves one line of how many; again it changes nothing', async () => {
    await kept({ at: daysAgo(102) });
    await kept({ at: daysAgo(150), scope: places.grid });
    const young = await kept({ at: daysAgo(100) });
    const look = await kept({ at: daysAgo(150), kind: 'LOOK', act: 'cases' });
    assert.equal(await forgetAuditLines(work, rule, date), 2);
    const left = await all();
    const [note] = left;
    assert.deepEqual(
      left.slice(1).map(({ id }) => id),
      [young.id, look.id],
    );
    assert.deepEqual(
      [note?.act, note?.kind, note?.role, note?.targetId, note?.count],
      ['forgetAuditLines', 'UPKEEP', 'SYSTEM', 'ACT', 2],
    );
    assert.equal(await forgetAuditLines(work, rule, date), 0);
    assert.deepEqual(await all(), left);
  });

  it('goes on where it was ended: what is left goes, the line that was written stays', async () => {
    await kept({ at: daysAgo(120) });
    const before = (await all()).filter(({ kind }) => kind === 'UPKEEP');
    await forgetAuditLines(work, rule, date);
    const after = (await all()).filter(({ kind }) => kind === 'UPKEEP');
    assert.deepEqual(after, before);
    assert.deepEqual(await forgetAuditLines(work, rule, date), 0);
  });
});
