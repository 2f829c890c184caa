import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { packageRoot } from '../src/platform/packageRoot.ts';
import { openStore } from '../src/platform/store/openStore.ts';
import { readConfig } from '../src/start/config.ts';
import { rounded, tell } from './result.ts';
import { withScratchFolder } from './scratchStore.ts';

// From `npm start` to its greeting (store, web and worker ready), beside what it cannot do without: starting the
// bare store and an empty Node process. The first start plants the demo community and builds what is stale.

const firstLimitS = 180;
const laterLimitS = 15;
const laterStarts = 3;

const secondsOf = async (act: () => Promise<unknown>): Promise<number> => {
  const startMs = performance.now();
  await act();
  return (performance.now() - startMs) / 1_000;
};

/** Starts the whole installation on the data of a folder, waits for the greeting, and ends it as Ctrl-C does. */
async function startOnce(dataDir: string): Promise<number> {
  const startMs = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/start/start.ts'], {
    cwd: packageRoot(),
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', MONGODB_URI: '', NODE_ENV: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let readyS = NaN;
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString();
    if (!Number.isNaN(readyS) || !said.includes('Ctrl-C')) return;
    readyS = (performance.now() - startMs) / 1_000;
    child.kill('SIGINT');
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0 || Number.isNaN(readyS)) throw new Error(`npm start failed:\n${said}`);
  return readyS;
}

const row = (what: string, seconds: number, limitS: number) => ({
  what,
  seconds: rounded(seconds, 1),
  limitS,
  holds: seconds <= limitS,
});

await withScratchFolder(async (folder) => {
  const dataDir = join(folder, 'data');
  const config = { ...readConfig(), mongodbUri: undefined, dataDir, say: () => undefined };
  const figures = [row('first start, with the demo', await startOnce(dataDir), firstLimitS)];
  const count = process.argv.includes('--quick') ? 1 : laterStarts;
  for (let nth = 1; nth <= count; nth += 1)
    figures.push(row(`later start ${String(nth)}`, await startOnce(dataDir), laterLimitS));

  let store = '';
  const storeS = await secondsOf(async () => {
    const opened = await openStore(config);
    store = opened.kind;
    await opened.close();
  });
  const nodeS = await secondsOf(() =>
    once(spawn(process.execPath, ['--import', 'tsx', '--eval', '0'], { stdio: 'ignore' }), 'exit'),
  );
  const bare = [
    { what: 'bare store, opened and closed', seconds: rounded(storeS, 1) },
    { what: 'bare Node process', seconds: rounded(nodeS, 1) },
  ];
  const about =
    'seconds from `npm start` to its greeting, beside the bare store and the bare process';
  tell({ name: 'start', about, store, figures: [...figures, ...bare] });
});
