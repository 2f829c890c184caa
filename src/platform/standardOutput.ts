import { pino } from 'pino';

/** Where the lines of a log go. */
export interface LineOutput {
  write(line: string): void;
  /** Writes what waits, then calls back. */
  flush(done: (error?: Error) => void): void;
}

const flushEveryMs = 500;
const gatheredMax = 16_000;

/**
 * Standard output, to which lines go together: a line waits for half a second, or 16,000 characters, at most. pino's own
 * destination can wait too, but measures all that waits anew for each line, which costs more than the line.
 */
function gatheredOutput(): LineOutput {
  // With a least length of 0 its flush would not wait for what it still writes.
  const output = pino.destination({ dest: 1, sync: false, minLength: 1 });
  let gathered = '';
  const pass = (): void => {
    if (gathered !== '') output.write(gathered);
    gathered = '';
  };
  setInterval(pass, flushEveryMs).unref();
  process.once('exit', () => {
    pass();
    output.flushSync();
  });
  return {
    write(line) {
      gathered += line;
      if (gathered.length >= gatheredMax) pass();
    },
    flush(done) {
      pass();
      output.flush(done);
    },
  };
}

let ofProcess: LineOutput | undefined;

/** The standard output of this process. */
export const standardOutput = (): LineOutput => (ofProcess ??= gatheredOutput());
