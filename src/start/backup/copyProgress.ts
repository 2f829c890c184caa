import { Presets, SingleBar } from 'cli-progress';

/** How far long work is, told on stderr: a bar on a terminal, a line every five seconds elsewhere. */
export interface CopyProgress {
  readonly add: (more: number) => void;
  readonly stop: () => void;
}

const everyMs = 5_000;

/** Progress over so many pieces of a kind, for example `documents`. */
export function copyProgress(what: string, total: number): CopyProgress {
  const bar = new SingleBar(
    {
      format: `{bar} {percentage}% | {value} ${what} | {duration_formatted}`,
      stream: process.stderr,
      noTTYOutput: true,
      notTTYSchedule: everyMs,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(Math.max(1, total), 0);
  return {
    add: (more) => {
      bar.increment(more);
    },
    stop: () => {
      bar.stop();
    },
  };
}
