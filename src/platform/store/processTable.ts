import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process as it can be told apart from a later one that was given the same number. */
export interface ProcessMark {
  readonly pid: number;
  /** When it was born, in words of the system; empty where the system does not tell. */
  readonly birth: string;
}

/** The mark of a running process, or undefined when there is none (a zombie is none). */
export function markOf(pid: number): ProcessMark | undefined {
  const birth = birthOf(pid);
  return birth === undefined ? undefined : { pid, birth };
}

/** True when the very process that was marked still runs. */
export const isRunning = (mark: ProcessMark): boolean => {
  const birth = birthOf(mark.pid);
  return birth !== undefined && (mark.birth === '' || mark.birth === birth);
};

/** Sends a signal to a process, or with a negative number to its group; false when there is none to take it. */
export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

const birthOf = (pid: number): string | undefined =>
  process.platform === 'linux' ? birthFromProc(pid) : birthFromPs(pid);

function birthFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // After the name, which may hold spaces and brackets, come the state (3rd field) and the start time (22nd).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const dead = fields[0] === 'Z' || fields[0] === 'X';
    return dead ? undefined : `${bootId()}:${fields[19] ?? ''}`;
  } catch {
    return undefined;
  }
}

const bootId = (): string => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

function birthFromPs(pid: number): string | undefined {
  try {
    const [state, ...birth] = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
    })
      .trim()
      .split(/\s+/u);
    return state === undefined || state === '' || state.startsWith('Z')
      ? undefined
      : birth.join(' ');
  } catch {
    return undefined;
  }
}
