import { randomBytes, createHmac } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { accrueCredit } from '../../jobs/accrueCredit.ts';
import { ownJudge } from '../../jobs/judgeSource.ts';
import { runByHand } from '../../jobs/runByHand.ts';
import { systemRunner } from '../../jobs/runner.ts';
import { tallyFigures } from '../../jobs/tallyFigures.ts';
import { listAreas } from '../modules/community/area.store.ts';
import { readConfig, type Config } from './config.ts';
import { demoPeople } from './demo/community.ts';
import { plantDemo } from './demo/plantDemo.ts';
import { withStore } from './withStore.ts';

const demoFile = z.object({ seed: z.string().min(32), planted: z.boolean() });
type DemoFile = z.infer<typeof demoFile>;

/** One way to sign in, as `npm start` prints it. */
interface SignIn {
  readonly desk: string;
  readonly userName: string;
  readonly password: string;
}

const pathOf = (config: Config): string => join(config.dataDir, 'demo.json');

const readFile = (config: Config): DemoFile | undefined =>
  existsSync(pathOf(config))
    ? demoFile.parse(JSON.parse(readFileSync(pathOf(config), 'utf8')))
    : undefined;

const writeFile = (config: Config, file: DemoFile): void => {
  mkdirSync(config.dataDir, { recursive: true });
  writeFileSync(pathOf(config), `${JSON.stringify(file)}\n`, { mode: 0o600 });
};

/** Passwords come from a secret that is random for each installation, so that they can be printed again and are in no code. */
const passwordOf = (seed: string, userName: string): string =>
  createHmac('sha256', seed)
    .update(userName)
    .digest('base64url')
    .replaceAll(/[-_]/gu, 'x')
    .slice(0, 12);

const signInsOf = (seed: string): SignIn[] =>
  demoPeople.flatMap(({ desk, userName }) =>
    desk === undefined ? [] : [{ desk, userName, password: passwordOf(seed, userName) }],
  );

/** Plants the demo community in an empty store, goes on with one that a crash left half planted, and leaves any other alone. */
async function main(): Promise<SignIn[]> {
  const config = readConfig();
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const there = readFile(config);
  if (there?.planted === true) return signInsOf(there.seed);
  return withStore(config, 'demo', say, async ({ now }) => {
    if (there === undefined && (await listAreas(null)).length > 0) return [];
    const seed = there?.seed ?? randomBytes(32).toString('base64url');
    writeFile(config, { seed, planted: false });
    const machine = ownJudge();
    try {
      const dates = await plantDemo(now, await machine.open(), (name) => passwordOf(seed, name));
      const runner = systemRunner(new AbortController().signal);
      for (const date of dates) await runByHand(accrueCredit, date, runner);
      await runByHand(tallyFigures, undefined, runner);
    } finally {
      await machine.close();
    }
    writeFile(config, { seed, planted: true });
    return signInsOf(seed);
  });
}

const signIns = await main();
process.send?.({ signIns });
if (process.send === undefined) process.stdout.write(`${JSON.stringify({ signIns })}\n`);
if (process.connected) process.disconnect();
