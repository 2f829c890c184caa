import { pino, type DestinationStream, type Logger } from 'pino';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];
export type Log = Logger;

const flushEveryMs = 500;
const bufferBytes = 16_000;

/**
 * Lines of JSON on standard output, gathered for half a second at most (a line costs no system call of its own).
 * Another destination is for tests and tools.
 */
export const makeLog = (level: LogLevel, destination?: DestinationStream): Log =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination ??
      pino.destination({
        dest: 1,
        sync: false,
        minLength: bufferBytes,
        periodicFlush: flushEveryMs,
      }),
  );

const quoted = /"[^"]*"|'[^']*'|`[^`]*`|\{.*\}/gsu;
const personal = /[^\x20-\x7e]+|\d{4,}|\S+@\S+/gu;
const frame = /^\s+at [\x20-\x7e]+:\d+:\d+\)?$/u;
const scrubbedLengthMax = 200;

/** An error's own words without what could be somebody's: quoted parts, long numbers, addresses and all that is not ASCII. */
export const scrubbed = (message: string): string =>
  message.replace(quoted, '…').replace(personal, '…').slice(0, scrubbedLengthMax);

/** What the log keeps of a fault: its name, its scrubbed words and the lines of code it came through. */
export function faultOf(thrown: unknown): { name: string; message: string; at: string[] } {
  if (!(thrown instanceof Error))
    return { name: typeof thrown, message: scrubbed(String(thrown)), at: [] };
  const { stack = '', message } = thrown;
  // A stack begins with the message, which may have lines of its own.
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
  const at = frames.filter((line) => frame.test(line));
  return {
    name: thrown.name,
    message: scrubbed(message),
    at: at.slice(0, 12).map((line) => line.trim()),
  };
}
