import type { ChildProcess } from 'node:child_process';
import { isPong, type Ping } from '../loopPing.ts';

/** How often a process is asked, and how long it may stay silent. */
export interface LoopWatchTimes {
  readonly everyMs: number;
  readonly silentMaxMs: number;
}

/** A loop that has not answered for 15 s is held by something that does not end: nobody gets an answer from such a process. */
export const usualLoopTimes: LoopWatchTimes = { everyMs: 1_000, silentMaxMs: 15_000 };

/**
 * Asks a child over IPC whether its event loop still turns, and calls `onSilent` once when it has not answered for so long. It
 * counts what it asked in vain, not the time: when the machine or this process itself was halted, nobody is to blame. The watch
 * begins with the child's first answer, since the code has to be loaded before.
 */
export function watchLoop(
  child: ChildProcess,
  onSilent: () => void,
  { everyMs, silentMaxMs }: LoopWatchTimes,
): void {
  let unanswered: number | undefined;
  child.on('message', (message) => {
    if (isPong(message)) unanswered = 0;
  });
  const ping: Ping = { ping: true };
  const ask = setInterval(() => {
    if (!child.connected) return;
    if (unanswered !== undefined) unanswered += 1;
    if (unanswered !== undefined && unanswered * everyMs > silentMaxMs) {
      clearInterval(ask);
      onSilent();
      return;
    }
    // A channel that broke just now is noticed by the end of the child.
    child.send(ping, () => undefined);
  }, everyMs);
  ask.unref();
  child.once('exit', () => {
    clearInterval(ask);
  });
}
