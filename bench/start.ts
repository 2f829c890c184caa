import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { packageRoot } from '../src/platform/packageRoot.ts';
import { openStore } from '../src/platform/store/openStore.ts';
import { readConfig } from '../src/start/config.ts';

// From `npm start` to its greeting (store, web, worker and segmenter ready), beside opening the bare store. The first start
// plants the demo community; the second is what a user meets every day (limit: 15 s).

const limitS = 15;

const secondsOf = async (act: () => Promise<unknown>): Promise<number> => {
  const startMs = performance.now();
  await act();
  return Number(((performance.now() - startMs) / 1_000).toFixed(1));
};

/** Starts the whole, waits for the greeting, and ends it as Ctrl-C does. */
function startOnce(dataDir: string): Promise<{ readyS: number; exit: number | null }> {
  const startMs = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/start/start.ts'], {
    cwd: packageRoot(),
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let readyS = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    if (readyS > 0 || !chunk.toString().includes('Ctrl-C')) return;
    readyS = Number(((performance.now() - startMs) / 1_000).toFixed(1));
    child.kill('SIGINT');
  });
  return new Promise((resolve) => child.once('exit', (exit) => resolve({ readyS, exit })));
}

const folder = mkdtempSync(join(tmpdir(), 'fengqiao-bench-'));
const first = await startOnce(join(folder, 'data'));
const second = await startOnce(join(folder, 'data'));
const config = readConfig();
const storeS = await secondsOf(async () => {
  const store = await openStore({ ...config, dataDir: join(folder, 'data'), say: () => undefined });
  await store.close();
});
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  `${JSON.stringify({
    name: 'npm start',
    figures: [
      {
        firstWithDemoS: first.readyS,
        secondS: second.readyS,
        bareStoreS: storeS,
        limitS,
        exit: second.exit,
      },
    ],
  })}\n`,
);
