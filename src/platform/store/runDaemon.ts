import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { present } from '../../kernel/assert.ts';
import { type DaemonCommand } from './daemonCommand.ts';
import { findAnswers } from './health.ts';
import { isRunning, markOf, sendSignal, type ProcessMark } from './processTable.ts';
import { rotateLog } from './rotateLog.ts';
import type { StorePaths } from './storeFolder.ts';
import type { LocalKind } from './storeKind.ts';
import { WrongStorePassword } from './storeUser.ts';
import { watchScript } from './watchScript.ts';

const startMark = '--- started ';
const readyMs = 30_000;
const stopMs = 8000;

/** Starts a daemon in a process group of its own, its output in its log. Throws one clear line if the program cannot run. */
export async function spawnDaemon(
  kind: LocalKind,
  command: DaemonCommand,
  paths: StorePaths,
): Promise<ProcessMark> {
  mkdirSync(paths.files(kind), { recursive: true });
  const log = openLog(paths.log(kind));
  const args = ['-c', watchScript, 'store', paths.users, paths.lock, command.program];
  const child = spawn('/bin/sh', [...args, ...command.args], {
    cwd: paths.root,
    detached: true,
    stdio: ['ignore', log, log],
    env: environmentOf(process.env),
  });
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve).once('error', reject);
    });
  } catch (error) {
    throw new Error(
      `Cannot start the store: ${error instanceof Error ? error.message : 'no shell'}.`,
    );
  } finally {
    closeSync(log);
  }
  child.unref();
  const pid = present(child.pid, 'pid of the store');
  return markOf(pid) ?? { pid, birth: '' };
}

/** Waits until a daemon answers a real find; throws one line with the end of its log if it dies or stays silent for half a minute. */
export async function waitUntilReady(
  mark: ProcessMark,
  uri: string,
  logPath: string,
  prepare: () => Promise<void>,
): Promise<void> {
  const deadline = performance.now() + readyMs;
  while (isRunning(mark)) {
    if (await prepare().then(() => findAnswers(uri, 3000), notYet)) return;
    if (performance.now() > deadline) {
      await killDaemon(mark);
      throw new Error(`The store did not answer within half a minute; its log is ${logPath}.`);
    }
    await sleep(100);
  }
  throw new Error(deathMessage(logPath));
}

function notYet(error: unknown): false {
  if (error instanceof WrongStorePassword) throw error;
  return false;
}

/** Asks a daemon to end, and makes it end if it has not after 8 seconds. */
export async function stopDaemon(mark: ProcessMark): Promise<void> {
  sendSignal(mark.pid, 'SIGTERM');
  const deadline = performance.now() + stopMs;
  while (isRunning(mark) && performance.now() < deadline) await sleep(50);
  await killDaemon(mark);
}

/** Ends a daemon and its watcher at once; no acknowledged write is lost by that, for every commit is synced. */
export async function killDaemon(mark: ProcessMark): Promise<void> {
  sendSignal(-mark.pid, 'SIGKILL');
  while (isRunning(mark)) await sleep(20);
}

/** The last line that a daemon has written since its latest start; empty when it wrote none. */
export function lastLogLine(logPath: string): string {
  try {
    const last = readFileSync(logPath, 'utf8').trimEnd().split('\n').at(-1) ?? '';
    return last.startsWith(startMark) ? '' : last;
  } catch {
    return '';
  }
}

function deathMessage(logPath: string): string {
  const last = lastLogLine(logPath);
  const advice = /space left|ENOSPC|disk full/iu.test(last)
    ? 'The disk is full: free some space and start again.'
    : `Its whole log is ${logPath}.`;
  return `The store ended as soon as it started: ${last === '' ? 'it wrote nothing' : last} — ${advice}`;
}

function openLog(path: string): number {
  rotateLog(path);
  const log = openSync(path, 'a');
  writeSync(log, `${startMark}${new Date().toISOString()}\n`);
  return log;
}

/** The daemon's environment without settings of its own that could undo ours. */
const environmentOf = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !name.startsWith('SECANTUS') && !name.startsWith('PYTHON'),
    ),
  );
