import { spawn } from 'node:child_process';

/** How a program ended, and all that it wrote. */
export interface ProgramEnd {
  /** Null when it could not be started or was ended by a signal. */
  readonly code: number | null;
  readonly output: string;
}

/** What a program is run with, beside its arguments. */
export interface RunOptions {
  readonly say: (line: string) => void;
  /** Pause between two lines of progress: seconds so far and the program's latest line. */
  readonly tickMs?: number;
  /** What the program reads from its standard input. */
  readonly input?: string;
}

/** Runs a program to its end and tells of its progress every two seconds (or every `tickMs`). Never throws. */
export function runProgram(
  program: string,
  args: readonly string[],
  { say, tickMs = 2000, input = '' }: RunOptions,
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const began = performance.now();
    let output = '';
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    // A program that ends without reading its input is told of by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const tick = setInterval(() => {
      const seconds = String(Math.round((performance.now() - began) / 1000));
      say(`  … ${seconds} s  ${lastLine(output).slice(0, 70)}`);
    }, tickMs);
    const take = (piece: Buffer): void => {
      output += piece.toString('utf8');
    };
    const end = (code: number | null): void => {
      clearInterval(tick);
      resolve({ code, output });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', () => {
      end(null);
    });
    child.once('close', end);
  });
}

/** The last line of a text that holds anything, without spaces around it. */
export const lastLine = (text: string): string =>
  text
    .trimEnd()
    .split(/[\r\n]/u)
    .at(-1)
    ?.trim() ?? '';
