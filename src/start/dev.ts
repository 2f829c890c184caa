import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { packageRoot } from '../platform/packageRoot.ts';
import { guardStore } from '../platform/store/guardStore.ts';
import { openStore } from '../platform/store/openStore.ts';
import { readConfig, type Config } from './config.ts';
import { demoMarkAt } from '../demo/demoMark.ts';
import { signInsFor } from '../demo/signIns.ts';
import { checkMachine } from './group/checkMachine.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The parts of a developer's day: each starts again when a source it uses changes. */
const parts: readonly (readonly string[])[] = [
  ['--watch', '--import', 'tsx', 'src/start/web.ts'],
  ['--watch', '--import', 'tsx', 'src/start/worker.ts'],
  ['node_modules/vite/bin/vite.js', 'build', '--watch', '--config', 'web/vite.config.ts'],
];

/** Plants the demo community as `npm start` does, unless that was done before, and tells its sign-ins. */
async function lookAfterDemo(config: Config, uri: string, env: NodeJS.ProcessEnv): Promise<void> {
  if ((await demoMarkAt(uri))?.isDone !== true) {
    say('Planting the demo community …');
    const args = ['--import', 'tsx', 'src/start/demo.ts'];
    const [code] = (await once(
      spawn(process.execPath, args, { cwd: packageRoot(), env, stdio: 'inherit' }),
      'exit',
    )) as [number | null];
    if (code !== 0) throw new Error('The demo community could not be planted.');
  }
  const mark = await demoMarkAt(uri);
  for (const { userName, password, desk } of signInsFor(config.dataDir, mark))
    say(`  ${userName}  ${password}  ${desk}`);
}

/** Runs web and worker from their sources and rebuilds the page on change, on the same data as `npm start`. */
async function main(): Promise<void> {
  const config = readConfig();
  const root = packageRoot();
  await checkMachine(config.host, config.port);
  const store = await openStore({ ...config, say });
  const guard = guardStore(store, {
    say,
    onLost: (error) => {
      say(error.message);
      stop(1);
    },
  });
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    MONGODB_URI: store.uri,
    EMBEDDED_STORE: store.owned ? 'on' : 'off',
  };
  if (config.demo) await lookAfterDemo(config, store.uri, env);
  const children = parts.map((args): ChildProcess => {
    const child = spawn(process.execPath, [...args], { cwd: root, env, stdio: 'inherit' });
    return child;
  });
  const address = `http://${config.host}:${String(config.port)}`;
  say(`Watching. The page: ${address}, GraphiQL: ${address}/graphql (data in ${config.dataDir})`);

  const ending: { begun: boolean } = { begun: false };
  function stop(code: number): void {
    if (ending.begun) return;
    ending.begun = true;
    for (const child of children) child.kill('SIGTERM');
    const ended = children.map(
      (child) =>
        new Promise<void>((resolve) => {
          if (child.exitCode !== null || child.signalCode !== null) resolve();
          else child.once('exit', () => resolve());
        }),
    );
    void Promise.all(ended)
      .then(() => guard.stop())
      .then(() => store.close())
      .then(() => process.exit(code));
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      stop(0);
    });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
