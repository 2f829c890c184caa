import assert from 'node:assert/strict';
import type { MutantResult } from '@stryker-mutator/api/core';
import { lineOf, rateOf, rateOfAll } from './mutantRate.ts';
import { drawnOf } from './sampleChecker.ts';

const change = (file: string, line: number, status: MutantResult['status'] = 'Killed') => ({
  id: `${file}${String(line)}`,
  fileName: file,
  location: { start: { line, column: 0 }, end: { line, column: 9 } },
  mutatorName: 'BlockStatement',
  replacement: '{}',
  status,
});

const changes = (file: string, count: number, status?: MutantResult['status']) =>
  Array.from({ length: count }, (_, at) => change(file, at, status));

const idsOf = (drawn: readonly { readonly id: string }[]) => drawn.map((one) => one.id).sort();

describe('A sample of changes', () => {
  it('takes so many of each file, and all of a file that has fewer', () => {
    const drawn = drawnOf([...changes('a.ts', 40), ...changes('b.ts', 3)], 12, '1');
    const ofFile = (file: string) => drawn.filter((one) => one.fileName === file).length;
    assert.deepEqual([ofFile('a.ts'), ofFile('b.ts')], [12, 3]);
  });

  it('is the same for the same seed in whatever order the changes come, and another for another', () => {
    const all = changes('a.ts', 40);
    const drawn = idsOf(drawnOf(all, 12, '1'));
    assert.deepEqual(idsOf(drawnOf([...all].reverse(), 12, '1')), drawn);
    assert.notDeepEqual(idsOf(drawnOf(all, 12, '2')), drawn);
  });

  it('draws every change about as often as any other', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 1000; seed += 1)
      for (const { id } of drawnOf(changes('a.ts', 10), 3, String(seed)))
        times.set(id, (times.get(id) ?? 0) + 1);
    // 300 of 1000 each; the same seeds give the same counts at every run.
    for (const count of times.values()) assert.ok(count > 240 && count < 360, String(count));
    assert.equal(times.size, 10);
  });
});

describe('The rate of changes that are noticed', () => {
  it('is what it is where all were tried', () => {
    const rate = rateOf('src', [...changes('a.ts', 9), change('a.ts', 9, 'Survived')]);
    assert.deepEqual([rate.changes, rate.rate, rate.low, rate.high], [10, 0.9, 0.9, 0.9]);
    assert.equal(lineOf('src', rate), 'src: 9 of 10 noticed (90.0 %)');
  });

  it('lies in the interval of Wilson where a few of very many were tried', () => {
    const tried = [...changes('a.ts', 11), change('a.ts', 11, 'NoCoverage')];
    const left = changes('a.ts', 100_000 - 12, 'CompileError');
    const rate = rateOf('src', [...tried, ...left]);
    // The interval for 11 of 12 at 95 %, from the formula's published examples: 0.646 to 0.985.
    assert.deepEqual([rate.low.toFixed(3), rate.high.toFixed(3)], ['0.646', '0.985']);
  });

  it('is told more exactly the fewer are left out, and never as certain while some are', () => {
    const among = (all: number) =>
      rateOf('src', [...changes('a.ts', 12), ...changes('a.ts', all - 12, 'CompileError')]);
    assert.ok(among(13).low > among(24).low);
    assert.ok(among(24).low > among(1000).low);
    assert.ok(among(13).low < 1);
    assert.equal(among(12).low, 1);
  });

  it('weighs each file by all its changes, not by those tried', () => {
    const large = [...changes('a.ts', 10), ...changes('a.ts', 80, 'CompileError')];
    const small = changes('b.ts', 10, 'Survived');
    const whole = rateOfAll(rateOf('src', [...large, ...small]).files);
    assert.equal(whole.rate, 0.9);
    assert.ok(whole.low < 0.9 && whole.high > 0.9 && whole.high < 1);
  });
});
