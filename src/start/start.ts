import { packageRoot } from '../platform/packageRoot.ts';
import { readConfig, type Config } from './config.ts';
import { isLocalKind } from '../platform/store/storeKind.ts';
import { buildIfStale } from './group/buildIfStale.ts';
import { checkMachine } from './group/checkMachine.ts';
import { runGroup, type Group, type GroupFacts } from './group/runGroup.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What a new user reads once everything runs. */
function greet(group: GroupFacts, config: Config): void {
  const width = Math.max(0, ...group.signIns.map(({ userName }) => userName.length));
  say('');
  say(`  网上枫桥 fengqiao   ${group.address}`);
  say(`  data                ${config.dataDir} (store: ${group.storeKind}; logs in logs/)`);
  if (isLocalKind(group.storeKind))
    say(
      "  other users         a password keeps them out of the store's port; docs/operating.md has what it cannot do",
    );
  if (group.signIns.length > 0) say('  demo sign-ins       name, password, desk');
  for (const { userName, password, desk } of group.signIns)
    say(`    ${userName.padEnd(width)}  ${password}  ${desk}`);
  say('');
  say('  Ctrl-C stops it.');
}

/** One line that says what to do; a full disk is named as such wherever it was met. */
function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /ENOSPC|No space left/iu.test(message)
    ? 'The disk is full: free some room (or set DATA_DIR to another disk) and start again.'
    : message;
}

/** Starts the whole installation and stays until it is told to stop (exit 0) or cannot go on (exit 1). */
async function main(): Promise<void> {
  const config = readConfig();
  const root = packageRoot();
  const running: { group?: Group } = {};
  let ending = false;
  const end = (code: number): void => {
    if (ending) return;
    ending = true;
    const stopped = running.group?.stop() ?? Promise.resolve();
    void stopped.then(
      () => process.exit(code),
      (error: unknown) => {
        say(explain(error));
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (!ending) say('Stopping …');
      end(0);
    });

  await checkMachine(config.host, config.port);
  await buildIfStale(root, say);
  const onLost = (error: Error): void => {
    say(explain(error));
    end(1);
  };
  const group = runGroup({ config, root, env: process.env, say, onLost });
  running.group = group;
  const facts = await group.ready.catch((error: unknown) => {
    if (ending) return undefined;
    throw error;
  });
  if (facts !== undefined) greet(facts, config);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
