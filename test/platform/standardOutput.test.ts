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
  const count = 2000;
  const manyLines = `for (let at = 0; at < ${String(count)}; at += 1) log.info({ at }, 'line');`;
  const numbersIn = (written: string) =>
    written
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { at: number }).at);

  for (const [when, end] of [
    ['that ends by itself', ''],
    ['that ends at once', 'process.exit(0);'],
    ['that ends when all is flushed', "log.flush(() => process.kill(process.pid, 'SIGKILL'));"],
  ] as const)
    it(`has every line of a process ${when}, in order`, async () => {
      const written = await text(running(manyLines + end).stdout);
      assert.deepEqual(numbersIn(written), [...Array(count).keys()]);
    });

  it('has a line while its process goes on and says nothing more', async () => {
    const child = running("log.info({ at: 0 }, 'line'); setInterval(() => undefined, 1000);");
    const [written] = (await once(child.stdout, 'data')) as [Buffer];
    child.kill('SIGKILL');
    assert.deepEqual(numbersIn(written.toString()), [0]);
  });
});
