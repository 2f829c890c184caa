import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createStream } from 'rotating-file-stream';
import { isBlank } from '../../kernel/text.ts';
import { progressIn } from '../demoProgress.ts';
import { isPong } from '../loopPing.ts';
import { usualLoopTimes, watchLoop, type LoopWatchTimes } from './loopWatch.ts';

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
  readonly loopTimes?: LoopWatchTimes;
  /** Hears what the part tells of its progress before it is ready. */
  readonly onProgress?: (line: string) => void;
  /** A log that has grown so large becomes an old one, also while the part runs; in kB or MB (`10M`). */
  readonly logSizeMax?: `${number}${'K' | 'M'}`;
}

const usualLogSizeMax = '10M';
/** So many old logs are kept: `web.log.1`, the youngest, to `web.log.5`. */
export const oldLogsMax = 5;
const stopMaxMs = 21_000;

/**
 * Starts a part: its log goes to a file of its own, its errors there too and into its last words. One whose event loop stands
 * still for 15 s is ended by force.
 */
export function startPart(options: PartOptions): Part {
  const { name, logDir, onFault, loopTimes = usualLoopTimes } = options;
  mkdirSync(logDir, { recursive: true });
  const log = createStream(`${name}.log`, {
    path: logDir,
    size: options.logSizeMax ?? usualLogSizeMax,
    rotate: oldLogsMax,
    mode: 0o600,
  });
  log.on('error', onFault);
  const child = fork(options.file, [], {
    env: options.env,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.pipe(log, { end: false });
  let words = '';
  const hear = (chunk: string): void => {
    words = (words + chunk).slice(-2_000);
    log.write(chunk);
  };
  child.stderr?.on('data', (chunk: Buffer) => {
    hear(chunk.toString());
  });
  child.once('close', () => log.end());
  watchLoop(
    child,
    () => {
      const seconds = String(Math.round(loopTimes.silentMaxMs / 1_000));
      hear(
        `${new Date().toISOString()} its event loop did not answer for ${seconds} s; ended by force\n`,
      );
      child.kill('SIGKILL');
    },
    loopTimes,
  );
  const lastWords = () => (isBlank(words) ? `see ${join(logDir, `${name}.log`)}` : words.trim());
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let stopping = false;
  const gone = new Promise<string>((resolve) => {
    child.once('exit', () => {
      if (!stopping) resolve(lastWords());
    });
  });
  const ready = new Promise<Record<string, unknown>>((resolve, reject) => {
    child.on('message', (message) => {
      const progress = progressIn(message);
      if (progress !== undefined) options.onProgress?.(progress);
      else if (!isPong(message)) resolve({ ...(typeof message === 'object' ? message : {}) });
    });
    child.once('exit', () => {
      reject(new Error(`The ${name} part could not start: ${lastWords()}`));
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
