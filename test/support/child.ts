import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A TypeScript program run by the tests as a process of its own, and what it has printed so far. */
export interface RunningChild {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly output: () => string;
  /** Resolves with the exit code when it has ended; null after a signal. */
  readonly ended: Promise<number | null>;
}

/** Starts one of our TypeScript programs with these arguments, further environment, and what it reads on standard input. */
export function runChild(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input?: string,
): RunningChild {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  child.stdin.end(input);
  let output = '';
  const take = (piece: Buffer): void => {
    output += piece.toString('utf8');
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = once(child, 'close').then(([code]: unknown[]) =>
    typeof code === 'number' ? code : null,
  );
  return { process: child, pid: child.pid ?? 0, output: () => output, ended };
}

/** Waits until `condition` holds, asking every 50 ms; after `limitMs` it fails with `what`. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  limitMs = 15_000,
): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
