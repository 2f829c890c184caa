import assert from 'node:assert/strict';
import { findingsMax, makeInvariantReport } from '../../../src/modules/openness/invariantReport.ts';
import {
  listInvariantReports,
  saveInvariantReport,
} from '../../../src/modules/openness/invariantReport.store.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday } from '../../support/world.ts';

const draft = { date: '2026-11-22', at: monday, counts: { accounts: 3 }, findings: ['a', 'b'] };

describe('A report on the platform’s promises', () => {
  useStore();

  it('is one and the same for one result about one date, whenever it was found', async () => {
    const first = makeInvariantReport(draft);
    assert.equal(makeInvariantReport({ ...draft, at: minutesLater(60) }).id, first.id);
    assert.equal(await saveInvariantReport(first), 'inserted');
    assert.equal(
      await saveInvariantReport(makeInvariantReport({ ...draft, at: minutesLater(60) })),
      'exists',
    );
    assert.deepEqual(await listInvariantReports(draft.date), [first]);
  });

  it('is another for another date or another result, and the earlier one stays', async () => {
    const first = makeInvariantReport(draft);
    const others = [
      makeInvariantReport({ ...draft, date: '2026-11-23' }),
      makeInvariantReport({ ...draft, findings: [] }),
      makeInvariantReport({ ...draft, counts: { accounts: 4 } }),
    ];
    assert.equal(new Set([first, ...others].map(({ id }) => id)).size, 4);
    const better = makeInvariantReport({ ...draft, at: minutesLater(90), findings: [] });
    await saveInvariantReport(better);
    const [newest, earlier] = await listInvariantReports(draft.date);
    assert.deepEqual([newest?.findings, earlier?.findings], [[], ['a', 'b']]);
  });

  it('keeps 200 lines at most', () => {
    const findings = Array.from({ length: 1_000 }, (_, i) => String(i));
    assert.equal(makeInvariantReport({ ...draft, findings }).findings.length, findingsMax);
  });
});
