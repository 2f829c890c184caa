import { Presets, SingleBar } from 'cli-progress';

/** How far an import is, told on stderr: a bar on a terminal, a line every five seconds elsewhere. */
export interface Progress {
  readonly read: (bytes: number) => void;
  readonly done: (rows: number) => void;
  /** Says behind the bar why nothing moves; an empty note takes that away. */
  readonly note: (words: string) => void;
  readonly stop: () => void;
}

const everyMs = 5_000;

/** Progress over a file of so many bytes. */
export function progressOf(bytesTotal: number): Progress {
  let bytes = 0;
  let rows = 0;
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}% | {rows} rows | {duration_formatted} {note}',
      stream: process.stderr,
      noTTYOutput: true,
      notTTYSchedule: everyMs,
      clearOnComplete: false,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(Math.max(1, bytesTotal), 0, { rows, note: '' });
  return {
    read: (count) => {
      bytes += count;
    },
    done: (count) => {
      rows = count;
      bar.update(bytes, { rows });
    },
    note: (words) => {
      bar.update(bytes, { rows, note: words });
    },
    stop: () => {
      bar.update(bytes, { rows });
      bar.stop();
    },
  };
}
