import assert from 'node:assert/strict';
import { systemActor } from '../../../src/kernel/work.ts';
import { listFeed } from '../../../src/modules/opinion/message.store.ts';
import { listFlags } from '../../../src/modules/triage/flag.store.ts';
import { importBatchMax, importFile } from '../../../src/start/import/importFile.ts';
import { parseFieldMap } from '../../../src/start/import/mapRow.ts';
import type { Row } from '../../../src/start/import/readRows.ts';
import { plainJudge } from '../../support/judge.ts';
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

  const run = (options: { judge?: typeof plainJudge; stop?: AbortSignal } = {}) => {
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
    const { done, refused, seen } = run({ judge: plainJudge });
    const sum = await done;
    const stored = count - refusedCount;
    const flagged = Array.from({ length: count }, (_, i) => i + 1).filter(
      (i) => i % 3 === 0 && i % 10 !== 0,
    ).length;
    assert.deepEqual(sum, {
      total: count,
      stored,
      alreadyThere: 0,
      refused: refusedCount,
      flagged,
    });
    assert.equal(refused.length, refusedCount);
    assert.equal(seen.at(-1), count);
    const flags = await listFlags(places.community, 'OPEN', { first: 2_000 });
    assert.equal(flags.items.length, flagged);
  });

  it('a second time without changing anything', async () => {
    const first = await run({ judge: plainJudge }).done;
    const second = await run({ judge: plainJudge }).done;
    assert.equal(second.stored, 0);
    assert.equal(second.alreadyThere, first.stored);
    assert.equal(second.flagged, 0);
  });

  it('in parts: stopped in the middle, it goes on where it was', async () => {
    const stopping = new AbortController();
    const half = importFile(work, {
      target,
      rows: rowsOf(count),
      judge: plainJudge,
      onRefused: () => undefined,
      onProgress: (rows) => {
        if (rows >= importBatchMax) stopping.abort();
      },
      stop: stopping.signal,
    });
    const first = await half;
    const second = await run({ judge: plainJudge }).done;
    assert.equal(first.stored + second.stored, count - refusedCount);
  });

  it('dry: every row is read and judged fit, nothing is written', async () => {
    const sum = await run().done;
    assert.deepEqual(sum, {
      total: count,
      stored: 0,
      alreadyThere: 0,
      refused: refusedCount,
      flagged: 0,
    });
    assert.deepEqual((await listFeed(places.community, { first: 1 })).items, []);
  });

  it('and a failure of the machine ends it with that failure, keeping what was stored', async () => {
    const broken = () => Promise.reject(new Error('the machine is away'));
    await assert.rejects(run({ judge: broken }).done, /the machine is away/u);
    const later = await run({ judge: plainJudge }).done;
    assert.equal(later.stored + later.alreadyThere, count - refusedCount);
  });
});
