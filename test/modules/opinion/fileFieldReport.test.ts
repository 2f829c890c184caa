import assert from 'node:assert/strict';
import { requestOf } from '../../../src/kernel/actRequest.ts';
import { fileFieldReport } from '../../../src/modules/opinion/fileFieldReport.ts';
import { listFeed } from '../../../src/modules/opinion/message.store.ts';
import { roles } from '../../../src/kernel/work.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

const seen = {
  reportKind: 'NEIGHBOURS',
  place: '三号楼二单元门口',
  body: '两户人家为楼道堆物吵了起来，已劝开。',
} as const;

const unseen = { code: 'NOT_FOUND', detail: { reason: 'area' } };

describe('A volunteer files a report', () => {
  useStore();
  before(growPlaces);

  it('keeps place, kind and text, and takes the area served when none is named', async () => {
    const work = workOf(someone('VOLUNTEER', places.community));
    const report = await fileFieldReport(work, { key: 'report-001', ...seen });
    const { id, content } = requestOf(work.actor, 'fileFieldReport', {
      key: 'report-001',
      ...seen,
    });
    assert.deepEqual([report.id, report.request], [id, content]);
    assert.deepEqual([report.title, report.body, report.at], ['', seen.body, work.now]);
    assert.equal(report.kind, 'FIELD_REPORT');
    assert.equal(report.area, places.community);
    assert.equal(report.place, seen.place);
    assert.equal(report.reportKind, 'NEIGHBOURS');
    assert.equal(report.authorRole, 'VOLUNTEER');
  });

  it('never stands in the feed: it is for the team', async () => {
    const work = workOf(someone('VOLUNTEER', places.community));
    const report = await fileFieldReport(work, { key: 'report-002', ...seen });
    const feed = await listFeed({ area: places.community }, { first: 50 });
    assert.ok(!feed.items.some(({ id }) => id === report.id));
  });

  it('is open to volunteers, informants and grid workers of the area alone', async () => {
    const may = new Set(['VOLUNTEER', 'INFORMANT', 'GRID_WORKER']);
    for (const role of roles) {
      const asked = fileFieldReport(workOf(someone(role, places.community)), {
        key: 'by-role-01',
        ...seen,
      });
      if (may.has(role)) assert.equal((await asked).kind, 'FIELD_REPORT');
      else await assert.rejects(asked, unseen);
    }
    await assert.rejects(
      fileFieldReport(workOf(someone('VOLUNTEER', places.elsewhere)), {
        key: 'report-003',
        ...seen,
        area: places.grid,
      }),
      unseen,
    );
    await assert.rejects(
      fileFieldReport(workOf(someone('VOLUNTEER', places.community)), {
        key: 'report-006',
        ...seen,
        area: `${places.community}/none`,
      }),
      unseen,
    );
  });

  it('says where a place is missing', async () => {
    const work = workOf(someone('VOLUNTEER', places.community));
    await assert.rejects(fileFieldReport(work, { key: 'report-004', ...seen, place: ' ' }), {
      code: 'BAD_INPUT',
      detail: { field: 'place', reason: 'too_short', limit: 1 },
    });
  });

  it('gives the first report for a repeated key', async () => {
    const work = workOf(someone('VOLUNTEER', places.community));
    const first = await fileFieldReport(work, { key: 'report-005', ...seen });
    const second = await fileFieldReport(work, { key: 'report-005', ...seen });
    assert.equal(second.no, first.no);
  });
});
