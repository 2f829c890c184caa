import { readFileSync } from 'node:fs';

/** True when a process was stopped by a signal and not ended. */
export const isFrozen = (pid: number): boolean =>
  readFileSync(`/proc/${String(pid)}/stat`, 'utf8').includes(' T ');
