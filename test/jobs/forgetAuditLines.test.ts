import assert from 'node:assert/strict';
import { forgetAuditLines } from '../../jobs/forgetAuditLines.ts';
import { runOpenDates } from '../../jobs/runDaily.ts';
import { listAuditLines } from '../../src/modules/audit/auditLine.store.ts';
import { kept } from '../modules/audit/lines.ts';
import { useStore } from '../support/store.ts';
import { growPlaces, places } from '../support/world.ts';
import { runnerAt, storeDigest } from './fakes.ts';

const now = new Date();
const yearsAgo = (years: number) => new Date(now.getTime() - years * 366 * 86_400_000);

describe('The job that forgets old lines of the log', () => {
  useStore();
  before(growPlaces);

  it('keeps each sort as long as its rule says; twice is once', async () => {
    await kept({ at: yearsAgo(11) });
    await kept({ at: yearsAgo(4), kind: 'LOOK', act: 'cases' });
    const act = await kept({ at: yearsAgo(4) });
    const [outcome] = await runOpenDates(forgetAuditLines, runnerAt(now));
    assert.deepEqual([outcome?.state, outcome?.counts['removed']], ['SUCCEEDED', 2]);
    const { items } = await listAuditLines({ area: places.city }, { first: 50 });
    const notes = items.filter(({ kind }) => kind === 'UPKEEP');
    assert.deepEqual(notes.map(({ targetId }) => targetId).sort(), ['ACT', 'LOOK']);
    assert.deepEqual(
      items.filter(({ kind }) => kind !== 'UPKEEP').map(({ id }) => id),
      [act.id],
    );
    const before = await storeDigest();
    await runOpenDates(forgetAuditLines, runnerAt(now));
    assert.equal(await storeDigest(), before);
  });
});
