import { pino, type DestinationStream, type Logger } from 'pino';
import { standardOutput } from './standardOutput.ts';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What is written of one request. All texts are words of closed sets, but for the id, which is hexadecimal digits. */
export interface RequestLine {
  readonly requestId: string;
  readonly route: string;
  readonly operation: string | undefined;
  readonly code: string;
  readonly status: number;
  readonly ms: number;
  /** Set when the connection ended before the answer did. */
  readonly cutOff: true | undefined;
}

/** The log of a process. */
export interface Log extends Logger {
  /** Writes the line of a request, as pino would write it, at a tenth of its price: there is one for every request. */
  request(level: 'debug' | 'info', line: RequestLine): void;
}

let writtenMs = NaN;
let written = '';

/** The present moment as ISO 8601. Writing it out costs more than the rest of a line, so it is done once a millisecond. */
function isoNow(): string {
  const nowMs = Date.now();
  if (nowMs !== writtenMs) {
    writtenMs = nowMs;
    written = new Date(nowMs).toISOString();
  }
  return written;
}

/** All in it is numbers, our own ids and words of closed sets, in which nothing is to be escaped. */
function requestText(level: number | undefined, line: RequestLine): string {
  const { requestId, route, operation, code, status, ms, cutOff } = line;
  const asked = operation === undefined ? '' : `"operation":"${operation}",`;
  const end = cutOff ? ',"cutOff":true' : '';
  return `{"level":${String(level)},"time":"${isoNow()}","requestId":"${requestId}","route":"${route}",${asked}"code":"${code}","status":${String(status)},"ms":${String(ms)}${end},"msg":"request"}\n`;
}

/**
 * Lines of JSON on standard output, gathered for half a second at most (a line costs no system call of its own).
 * Another destination is for tests and tools.
 */
export function makeLog(level: LogLevel, destination: DestinationStream = standardOutput()): Log {
  const log = pino({ level, base: null, timestamp: () => `,"time":"${isoNow()}"` }, destination);
  const levels = log.levels.values;
  return Object.assign(log, {
    request(at: 'debug' | 'info', line: RequestLine): void {
      if (log.isLevelEnabled(at)) destination.write(requestText(levels[at], line));
    },
  });
}

const readLengthMax = 2_000;
const scrubbedLengthMax = 200;
const stackLinesMax = 60;
const framesMax = 12;

// What is quoted runs to the next sign of its kind, or to the end where the text was cut; "can't" opens nothing.
const quoted = /"[^"]*(?:"|$)|`[^`]*(?:`|$)|(?<![A-Za-z])'[^']*(?:'|$)/gu;
const longNumberOrForeign = /[^\x20-\x7e]+|\d{4,}/gu;
const word = /\S+/gu;
const frame = /^\s+at [\x20-\x7e]+:\d+:\d+\)?$/u;

/** The text with everything from its first `{` to its last `}` (to its end, if there is none) left out. */
function withoutObjects(text: string): string {
  const from = text.indexOf('{');
  if (from === -1) return text;
  const to = text.lastIndexOf('}');
  return `${text.slice(0, from)}…${to > from ? text.slice(to + 1) : ''}`;
}

/**
 * An error's own words without what could be somebody's: quoted parts, objects, long numbers, addresses and all that is not
 * ASCII. Whatever a client sent may stand in it: it is cut to 2,000 characters before anything is searched in it.
 */
export const scrubbed = (message: string): string =>
  withoutObjects(message.slice(0, readLengthMax))
    .replace(quoted, '…')
    .replace(word, (one) => (one.includes('@') ? '…' : one))
    .replace(longNumberOrForeign, '…')
    .slice(0, scrubbedLengthMax);

/** What the log keeps of a fault: its name, its scrubbed words and the lines of code it came through. */
export function faultOf(thrown: unknown): { name: string; message: string; at: string[] } {
  if (!(thrown instanceof Error))
    return { name: typeof thrown, message: scrubbed(String(thrown)), at: [] };
  const { stack = '', message } = thrown;
  // A stack begins with the message, which may have lines of its own.
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n', stackLinesMax);
  const at = frames.map((line) => line.slice(0, readLengthMax)).filter((line) => frame.test(line));
  return {
    name: thrown.name,
    message: scrubbed(message),
    at: at.slice(0, framesMax).map((line) => line.trim()),
  };
}
