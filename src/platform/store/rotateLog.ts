import { copyFileSync, rmSync, statSync, truncateSync } from 'node:fs';

const logBytesMax = 8_000_000;

/**
 * Begins a daemon's log anew when it is over 8 MB, with the one before as `….1`. The daemon may go on writing to the file it has
 * open (it appends): what it writes between the copy and the cut, a few lines at most, is lost.
 */
export function rotateLog(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= logBytesMax) return;
  try {
    copyFileSync(path, `${path}.1`);
  } catch {
    // No room for the one before: then it goes, and makes some.
    rmSync(`${path}.1`, { force: true });
  }
  truncateSync(path);
}
