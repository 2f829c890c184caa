import assert from 'node:assert/strict';
import { MongoNetworkError } from 'mongodb';
import { systemActor } from '../../../src/kernel/work.ts';
import { findImported } from '../../../src/modules/opinion/importMessages.ts';
import { listFeed } from '../../../src/modules/opinion/message.store.ts';
import { listConflictFlags } from '../../../src/modules/triage/conflictFlag.store.ts';
import {
  importBatchMax,
  importFile,
  type ImportParts,
} from '../../../src/start/import/importFile.ts';
import { judgeOf } from '../../../jobs/judgeSource.ts';
import { parseFieldMap } from '../../../src/start/import/mapRow.ts';
import type { Row } from '../../../src/start/import/row.ts';
import { judgeBeside } from '../../../src/start/import/judging.ts';
import type { Judge } from '../../../src/modules/triage/triageMessages.ts';
import { beforeNext } from '../../support/beforeNext.ts';
import { failingOn, plainJudge } from '../../support/judge.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { places, workOf } from '../../support/world.ts';

const work = workOf(systemActor('import'));
const target = { source: 'forum', area: places.community, map: parseFieldMap(undefined) };

async function* rowsOf(count: number): AsyncGenerator<Row> {
  for (let i = 1; i <= count; i += 1) {
    await Promise.resolve();
    if (i % 10 === 0) yield { line: i, wrong: 'not valid JSON' };
    else
      yield {
        line: i,
        fields: { externalId: String(i), body: i % 3 === 0 ? '吵，吵。' : '平安。' },
      };
  }
}
const count = importBatchMax * 4 + 50;
const refusedCount = Math.floor(count / 10);

describe('A file is imported', () => {
  useStore();
  beforeEach(emptyStore);

  const judgings: ReturnType<typeof judgeBeside>[] = [];
  /** Judging beside the import, in this process. */
  const judgedBy = (judge: Judge, patienceMs = 0) => {
    const patience = { patienceMs, firstPauseMs: 1, stop: new AbortController().signal };
    const judging = judgeBeside({
      source: judgeOf(judge),
      patience,
      onWaiting: () => undefined,
    });
    judgings.push(judging);
    return { judging };
  };
  afterEach(async () => {
    for (const judging of judgings.splice(0)) await judging.end();
  });

  const run = (options: Partial<ImportParts> = {}) => {
    const refused: number[] = [];
    const seen: number[] = [];
    const done = importFile(work, {
      target,
      rows: rowsOf(count),
      onRefused: (line) => refused.push(line),
      onProgress: (rows) => seen.push(rows),
      ...options,
    });
    return { done, refused, seen };
  };

  it('whole: every row is stored, refused or there already, and likely conflicts wait for a person', async () => {
    const { done, refused, seen } = run(judgedBy(plainJudge));
    const sum = await done;
    const stored = count - refusedCount;
    const flagged = Array.from({ length: count }, (_, i) => i + 1).filter(
      (i) => i % 3 === 0 && i % 10 !== 0,
    ).length;
    assert.deepEqual(sum, {
      total: count,
      stored,
      alreadyThere: 0,
      differing: 0,
      refused: refusedCount,
      flagged,
      unjudged: 0,
    });
    assert.equal(refused.length, refusedCount);
    assert.equal(seen.at(-1), count);
    const flags = await listConflictFlags(
      { area: places.community, state: 'OPEN' },
      { first: 2_000 },
    );
    assert.equal(flags.items.length, flagged);
  });

  it('a second time without changing anything', async () => {
    const first = await run(judgedBy(plainJudge)).done;
    const second = await run(judgedBy(plainJudge)).done;
    assert.equal(second.stored, 0);
    assert.equal(second.alreadyThere, first.stored);
    assert.equal(second.flagged, 0);
  });

  it('in parts: stopped in the middle, it goes on where it was', async () => {
    const stopping = new AbortController();
    const half = importFile(work, {
      target,
      rows: rowsOf(count),
      ...judgedBy(plainJudge),
      onRefused: () => undefined,
      onProgress: (rows) => {
        if (rows >= importBatchMax) stopping.abort();
      },
      stop: stopping.signal,
    });
    const first = await half;
    const second = await run(judgedBy(plainJudge)).done;
    assert.equal(first.stored + second.stored, count - refusedCount);
  });

  it('dry: every row is read and judged fit, nothing is written', async () => {
    const sum = await run().done;
    assert.deepEqual(sum, {
      total: count,
      stored: 0,
      alreadyThere: 0,
      differing: 0,
      refused: refusedCount,
      flagged: 0,
      unjudged: 0,
    });
    assert.deepEqual((await listFeed({ area: places.community }, { first: 1 })).items, []);
  });

  /** Imports the rows; gives the counts and what was refused. */
  const take = async (
    rows: readonly Record<string, string>[],
    options: Partial<ImportParts> = judgedBy(plainJudge),
  ) => {
    const refused: string[] = [];
    const sum = await importFile(work, {
      target,
      rows: (async function* () {
        await Promise.resolve();
        for (const [i, fields] of rows.entries()) yield { line: i + 2, fields };
      })(),
      onRefused: (line, wrong) => refused.push(`${String(line)} ${wrong}`),
      onProgress: () => undefined,
      ...options,
    });
    return { sum, refused };
  };
  const kept = async () => (await listFeed({ area: places.community }, { first: 50 })).items;
  const flags = async () =>
    (await listConflictFlags({ area: places.community, state: 'OPEN' }, { first: 50 })).items;

  it('with the first of the rows that share an id, whatever batch the others are in', async () => {
    const rows = Array.from({ length: importBatchMax * 3 }, (_, i) => ({
      externalId: 'same',
      body: i === 0 ? '平安。' : `吵，吵，第${String(i)}次。`,
    }));
    const { sum, refused } = await take(rows);
    assert.deepEqual([sum.stored, sum.refused, sum.flagged], [1, rows.length - 1, 0]);
    assert.equal(refused[0], '3 externalId: line 2 has it, with other words');
    assert.deepEqual(
      (await kept()).map(({ body }) => body),
      ['平安。'],
    );
    assert.deepEqual(await flags(), []);
    const second = await take(rows);
    assert.deepEqual(
      [second.sum.stored, second.sum.alreadyThere, second.sum.refused],
      [0, 1, rows.length - 1],
    );
  });

  it('with the same row twice counted as there already', async () => {
    const row = { externalId: 'twice', body: '吵，吵。' };
    const { sum, refused } = await take([row, row, { body: '无号' }, { body: '无号' }]);
    assert.deepEqual([sum.total, sum.stored, sum.alreadyThere, refused], [4, 2, 2, []]);
  });

  it('and says how many are kept in other words than the file has now', async () => {
    await take([
      { externalId: 'a', body: '一' },
      { externalId: 'b', body: '二' },
    ]);
    const changed = [
      { externalId: 'a', body: '改' },
      { externalId: 'b', body: '二' },
    ];
    for (const options of [judgedBy(plainJudge), { findThere: findImported }]) {
      const { sum } = await take(changed, options);
      assert.deepEqual([sum.stored, sum.alreadyThere, sum.differing], [0, 2, 1]);
    }
    assert.deepEqual((await kept()).map(({ body }) => body).sort(), ['一', '二']);
  });

  it('dry, with a store to look into: what is there is foretold, nothing is written', async () => {
    await take([{ externalId: 'a', body: '一' }]);
    const rows = [
      { externalId: 'a', body: '一' },
      { externalId: 'b', body: '吵，吵。' },
    ];
    const { sum } = await take(rows, { findThere: findImported });
    assert.deepEqual([sum.total, sum.stored, sum.alreadyThere, sum.flagged], [2, 0, 1, 0]);
    assert.equal((await kept()).length, 1);
  });

  it('also when the machine fails on one message, which is kept and counted', async () => {
    const rows = ['吵，吵。', '毒', '平安。'].map((body) => ({ body }));
    const { sum } = await take(rows, judgedBy(failingOn('毒')));
    assert.deepEqual([sum.stored, sum.flagged, sum.unjudged], [3, 1, 1]);
  });

  it('also when the store is away at the very end, while the flags are counted', async () => {
    beforeNext('ConflictFlag', 'countDocuments', () =>
      Promise.reject(new MongoNetworkError('gone')),
    );
    const rows = ['吵，吵。', '平安。'].map((body) => ({ body }));
    const { sum } = await take(rows, judgedBy(plainJudge, 60_000));
    assert.deepEqual([sum.stored, sum.flagged, sum.unjudged], [2, 1, 0]);
  });

  it('and a failure of the machine ends it with that failure, keeping what was stored', async () => {
    const broken = () => Promise.reject(new Error('the machine is away'));
    await assert.rejects(run(judgedBy(broken)).done, /the machine is away/u);
    const later = await run(judgedBy(plainJudge)).done;
    assert.equal(later.stored + later.alreadyThere, count - refusedCount);
  });
});
