import assert from 'node:assert/strict';
import { makeInvariantReport } from '../../../src/modules/openness/invariantReport.ts';
import { minutesLater, monday } from '../../support/world.ts';

const draft = { date: '2026-11-22', at: monday, counts: { accounts: 3 }, findings: ['a', 'b'] };
const idOf = (own: Partial<typeof draft>) => makeInvariantReport({ ...draft, ...own }).id;

describe('A report on the platform’s promises', () => {
  it('says what was found', () => {
    const { id: _, ...said } = makeInvariantReport(draft);
    assert.deepEqual(said, draft);
  });

  it('is one and the same for one result about one date, whenever it was found', () => {
    assert.equal(idOf({ at: minutesLater(60) }), idOf({}));
    // Written down: another way to make it would keep each report a second time.
    assert.equal(idOf({}), 'e666561e988d3d8b11a41a08d8d694f5');
  });

  it('is another for another date or another result', () => {
    const ids = [
      idOf({}),
      idOf({ date: '2026-11-23' }),
      idOf({ findings: [] }),
      idOf({ counts: { accounts: 4 } }),
    ];
    assert.equal(new Set(ids).size, 4);
  });

  it('keeps 200 lines at most, the first ones', () => {
    const findings = Array.from({ length: 1_000 }, (_, at) => String(at));
    const kept = makeInvariantReport({ ...draft, findings }).findings;
    assert.deepEqual([kept.length, kept[0], kept.at(-1)], [200, '0', '199']);
  });
});
