import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModel } from '../../src/modules/classifier/weightsFile.ts';
import { invented } from '../modules/classifier/invented.ts';
import { toolRun } from './toolRun.ts';

describe('npm run train', function () {
  this.timeout(120_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'train-'));
    const lines = invented.map(({ labels }) => JSON.stringify(labels)).join('\n');
    for (const name of ['train', 'train-forum', 'dev', 'dev-forum', 'labels'])
      writeFileSync(join(folder, `${name}.jsonl`), lines);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const train = (out: string, ...more: readonly string[]) =>
    toolRun('train', [
      ...['--data', folder, '--out', out, '--date', '2026-03-04', '--json'],
      ...more,
    ]);

  it('writes a weights file that names its data, its day and its figures, the same each time', async () => {
    const out = ['a', 'b'].map((name) => join(folder, name));
    for (const path of out) {
      const ran = await train(path);
      assert.equal(ran.code, 0, ran.output);
      assert.equal(ran.json['rows'], 2 * invented.length, 'both genres');
      assert.match(String(ran.json['version']), /^2026-03-04-[0-9a-f]{8}$/);
    }
    const [first, second] = out.map((path) => readFileSync(path));
    assert.deepEqual(first, second);
    const { header } = await openModel(out[0] ?? '');
    assert.equal(header.date, '2026-03-04');
    assert.match(header.data.sha256, /^[0-9a-f]{64}$/);
    const measured = Object.entries(header.dev as Record<string, { n: number }>);
    assert.deepEqual(
      measured.map(([name, { n }]) => [name, n]),
      ['dev.jsonl', 'dev-forum.jsonl'].map((name) => [name, invented.length]),
    );
  });

  it('learns from what people said, too, when it is given their labels', async () => {
    const ran = await train(join(folder, 'c'), '--labels', join(folder, 'labels.jsonl'));
    assert.equal(ran.json['rows'], 3 * invented.length, ran.output);
  });

  it('refuses in one clear line when the labelled messages are not there', async () => {
    const ran = await toolRun('train', ['--data', join(folder, 'nowhere')]);
    assert.equal(ran.code, 1);
    assert.match(ran.output, /There is no .*nowhere.*train\.jsonl.*--data/);
  });

  it('explains itself, and refuses a wrong call', async () => {
    const help = await toolRun('train', ['--help']);
    assert.equal(help.code, 0);
    assert.match(help.output, /Usage: npm run train/);
    for (const args of [['--nonsense'], ['extra'], ['--date', '2026-02-30']])
      assert.equal((await toolRun('train', args)).code, 2, args.join(' '));
  });
});
