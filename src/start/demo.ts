import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { accrueCredit } from '../../jobs/accrueCredit.ts';
import { ownJudge } from '../../jobs/judgeSource.ts';
import { runByHand } from '../../jobs/runByHand.ts';
import { systemRunner } from '../../jobs/runner.ts';
import { tallyFigures } from '../../jobs/tallyFigures.ts';
import { demoPassword, readDemoFile, writeDemoFile } from '../demo/signIns.ts';
import { readDemoMark, seedHashOf, writeDemoMark } from '../demo/demoMark.ts';
import { plantDemo } from '../demo/plantDemo.ts';
import { present } from '../kernel/assert.ts';
import { listAreas } from '../modules/community/area.store.ts';
import { readConfig } from './config.ts';
import { progressOf } from './demoProgress.ts';
import { withStore } from './withStore.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Tells a parent how far planting has come, or whoever reads the terminal. */
const tell = (line: string): void => {
  if (process.send === undefined) say(line);
  else process.send(progressOf(line));
};

/** Plants the demo community in an empty store, goes on with one that a crash left half planted, and leaves any other alone. */
async function main(): Promise<void> {
  const config = readConfig();
  const { dataDir } = config;
  await withStore(config, 'demo', say, async ({ now }) => {
    const db = present(mongoose.connection.db, 'the connected database');
    const mark = await readDemoMark(db);
    if (mark?.isDone === true || (mark === null && (await listAreas(null)).length > 0)) return;
    const seed = readDemoFile(dataDir)?.seed ?? randomBytes(32).toString('base64url');
    const seedHash = seedHashOf(seed);
    writeDemoFile(dataDir, { seed });
    await writeDemoMark(db, { isDone: false, seedHash });
    const machine = ownJudge();
    try {
      const judge = await machine.open();
      const passwordOf = (name: string) => demoPassword(seed, name);
      await plantDemo({ now, judge, passwordOf, hasYear: true, say: tell });
      const runner = systemRunner(new AbortController().signal);
      for (const job of [accrueCredit, tallyFigures]) await runByHand(job, undefined, runner);
    } finally {
      await machine.close();
    }
    await writeDemoMark(db, { isDone: true, seedHash });
  });
}

main().then(
  () => {
    process.send?.({ done: true });
    if (process.connected) process.disconnect();
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
