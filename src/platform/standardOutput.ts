import { pino } from 'pino';

/** Where the lines of a log go. */
export interface LineOutput {
  write(line: string): void;
  /** Writes what waits, then calls back. */
  flush(done: (error?: Error) => void): void;
}

const flushEveryMs = 500;
const gatheredMax = 64_000;

/**
 * Standard output, to which lines go together: a line waits for half a second, or 64,000 characters, at most. pino's own
 * destination can wait too, but measures all that waits anew for each line, which costs more than the line.
 */
function gatheredOutput(): LineOutput {
  const output = pino.destination({
    dest: 1,
    sync: false,
    minLength: gatheredMax,
    maxWrite: 2 * gatheredMax,
  });
  let gathered = '';
  const pass = (): void => {
    output.write(gathered);
    gathered = '';
  };
  setInterval(() => {
    pass();
    output.flush();
  }, flushEveryMs).unref();
  // What is less than the least length begins no write that the end of the process would cut off.
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
