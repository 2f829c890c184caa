import assert from 'node:assert/strict';
import { makeInvariantReport } from '../../../src/modules/openness/invariantReport.ts';
import {
  listInvariantReports,
  saveInvariantReport,
} from '../../../src/modules/openness/invariantReport.store.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday } from '../../support/world.ts';

const draft = { date: '2026-11-22', at: monday, counts: { accounts: 3 }, findings: ['a', 'b'] };

describe('The reports on the platform’s promises', () => {
  useStore();

  it('hold one result about one date once, whenever it was found', async () => {
    const first = makeInvariantReport(draft);
    assert.equal(await saveInvariantReport(first), 'inserted');
    assert.equal(
      await saveInvariantReport(makeInvariantReport({ ...draft, at: minutesLater(60) })),
      'exists',
    );
    assert.deepEqual(await listInvariantReports(draft.date), [first]);
  });

  it('keep the earlier one beside another result', async () => {
    const better = makeInvariantReport({ ...draft, at: minutesLater(90), findings: [] });
    await saveInvariantReport(better);
    const [newest, earlier] = await listInvariantReports(draft.date);
    assert.deepEqual([newest?.findings, earlier?.findings], [[], ['a', 'b']]);
  });

  it('are told of one date alone, the newest 50, first the newest, whichever was kept first', async () => {
    const date = '2026-11-30';
    const reports = Array.from({ length: 51 }, (_, at) =>
      makeInvariantReport({
        ...{ date, at: minutesLater((at * 7) % 51), counts: {} },
        findings: [`finding ${String((at * 7) % 51)}`],
      }),
    );
    for (const report of reports) assert.equal(await saveInvariantReport(report), 'inserted');
    const found = await listInvariantReports(date);
    assert.deepEqual(
      found.map(({ findings }) => findings[0]),
      Array.from({ length: 50 }, (_, at) => `finding ${String(50 - at)}`),
    );
    assert.deepEqual(found[0]?.counts, {});
    assert.deepEqual(await listInvariantReports('2026-12-01'), []);
  });
});
