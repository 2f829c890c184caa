import { fork, type ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isBlank } from '../../kernel/text.ts';

/** One process of the group: `web` or `worker`. */
export interface Part {
  /** Resolves with what the part said when it was ready; rejects with its last words when it ended before. */
  readonly ready: Promise<Record<string, unknown>>;
  /** Resolves with its last words when it has ended by itself, ready or not; never when it was stopped. */
  readonly gone: Promise<string>;
  /** Asks it to end, waits, and ends it by force after `stopMaxMs`. */
  stop(): Promise<void>;
}

/** What a part is started with. */
export interface PartOptions {
  readonly name: string;
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logDir: string;
  /** Hears that its log cannot be written. */
  readonly onFault: (error: Error) => void;
}

const logBytesMax = 10_000_000;
const stopMaxMs = 21_000;

/** Starts a part: its log goes to a file of its own, its errors there too and into its last words. */
export function startPart(options: PartOptions): Part {
  const log = openLog(options.logDir, options.name);
  log.on('error', options.onFault);
  const child = fork(options.file, [], {
    env: options.env,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.pipe(log);
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-2_000);
    log.write(chunk);
  });
  const lastWords = () => (isBlank(words) ? `see ${log.path.toString()}` : words.trim());
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let stopping = false;
  const gone = new Promise<string>((resolve) => {
    child.once('exit', () => {
      if (!stopping) resolve(lastWords());
    });
  });
  const ready = new Promise<Record<string, unknown>>((resolve, reject) => {
    child.once('message', (message) => {
      resolve({ ...(typeof message === 'object' ? message : {}) });
    });
    child.once('exit', () => {
      reject(new Error(`The ${options.name} part could not start: ${lastWords()}`));
    });
  });
  ready.catch(() => undefined);
  return {
    ready,
    gone,
    stop: async () => {
      stopping = true;
      await endChild(child, ended);
    },
  };
}

async function endChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), stopMaxMs);
  await ended;
  clearTimeout(force);
}

/** Appends to the part's log; one that has grown past 10 MB becomes the old one first. */
function openLog(logDir: string, name: string) {
  mkdirSync(logDir, { recursive: true });
  const path = join(logDir, `${name}.log`);
  if (existsSync(path) && statSync(path).size > logBytesMax) renameSync(path, `${path}.1`);
  return createWriteStream(path, { flags: 'a' });
}
