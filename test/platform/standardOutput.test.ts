import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { packageRoot } from '../../src/platform/packageRoot.ts';

describe('Standard output', () => {
  /** A process whose log runs through these statements. */
  const running = (statements: string) => {
    const program = `import { makeLog } from './src/platform/log.ts';
      const log = makeLog('info');
      ${statements}`;
    return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
      cwd: packageRoot(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  };
  const linesOf = (count: number) =>
    `for (let at = 0; at < ${String(count)}; at += 1) log.info({ at }, 'line');`;
  const numbersIn = (written: string) =>
    written
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { at: number }).at);

  // Some lines wait together, many go out by themselves.
  for (const [when, count, end] of [
    ['that ends by itself', 5000, ''],
    ['that ends at once', 100, 'process.exit(0);'],
    [
      'that ends when all is flushed',
      100,
      "log.flush(() => process.kill(process.pid, 'SIGKILL'));",
    ],
  ] as const)
    it(`has every line of a process ${when}, in order`, async () => {
      const written = await text(running(linesOf(count) + end).stdout);
      assert.deepEqual(numbersIn(written), [...Array(count).keys()]);
    });

  it('has a line while its process goes on and says nothing more', async () => {
    const child = running("log.info({ at: 0 }, 'line'); setInterval(() => undefined, 1000);");
    const [written] = (await once(child.stdout, 'data')) as [Buffer];
    child.kill('SIGKILL');
    assert.deepEqual(numbersIn(written.toString()), [0]);
  });
});
