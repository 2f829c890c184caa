import type { Part } from './part.ts';

/** A part to be kept running: how it is started, whom to tell, and whom when it keeps ending. */
export interface Kept {
  readonly name: string;
  readonly start: () => Part;
  readonly say: (line: string) => void;
  readonly onLost: (error: Error) => void;
  /** How long the first pause before a new start is; each following one is twice as long. */
  readonly pauseMs?: number;
}

const firstPauseMs = 1_000;
/** With pauses of 1 to 16 s a part outlives a store that is away for half a minute. */
const restartsMax = 5;
/** A part that has run so long has recovered: its earlier ends are forgotten. */
const recoveredMs = 60_000;

/**
 * Starts a part and starts it again whenever it ends by itself, also while it is still starting; when it ends for the sixth
 * time without having run for a minute in between, the whole group has to end. `ready` is that of the first start alone.
 */
export function keepRunning({ name, start, say, onLost, pauseMs = firstPauseMs }: Kept): Part {
  let ends = 0;
  let stopped = false;
  let current = start();
  const first = current;

  const again = (words: string, ranMs: number): void => {
    if (stopped) return;
    ends = ranMs >= recoveredMs ? 1 : ends + 1;
    if (ends > restartsMax) {
      onLost(new Error(`The ${name} part keeps ending: see the log in DATA_DIR/logs.`));
      return;
    }
    say(`The ${name} part ended (${words.split('\n').at(-1) ?? ''}); starting it again.`);
    setTimeout(
      () => {
        if (stopped) return;
        current = start();
        current.ready.then(
          () => {
            say(`The ${name} part runs again.`);
          },
          () => undefined,
        );
        watch(current);
      },
      pauseMs * 2 ** (ends - 1),
    ).unref();
  };
  const watch = (part: Part): void => {
    const startedMs = performance.now();
    void part.gone.then((words) => {
      again(words, performance.now() - startedMs);
    });
  };
  // A part that never came up the first time is the group's to tell of.
  first.ready.then(
    () => {
      watch(first);
    },
    () => undefined,
  );
  return {
    ready: first.ready,
    gone: first.gone,
    stop: async () => {
      stopped = true;
      await current.stop();
    },
  };
}
