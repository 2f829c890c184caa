import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Reason } from '../kernel/reason.ts';

/** What the HTTP parser found wrong, as the API words it. */
interface Unreadable {
  readonly status: number;
  readonly code: 'BAD_INPUT' | 'TIMEOUT';
  readonly reason: Reason;
  readonly message: string;
}

/** Hears of each answer that the HTTP parser gives by itself. */
export type OnUnreadable = (status: number, refused: Unreadable) => void;

const unreadable = (
  status: number,
  reason: Reason,
  message: string,
  code: Unreadable['code'] = 'BAD_INPUT',
): Unreadable => ({
  status,
  code,
  reason,
  message,
});

const anythingElse = unreadable(400, 'not_http', 'This is no request that HTTP knows.');
const known: Readonly<Record<string, Unreadable>> = {
  ERR_HTTP_REQUEST_TIMEOUT: unreadable(408, 'too_slow', 'The request came too slowly.', 'TIMEOUT'),
  HPE_HEADER_OVERFLOW: unreadable(431, 'headers', 'The headers are longer than 16 kB.'),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: unreadable(413, 'chunks', 'The chunks of the body are too long.'),
};

const answerTo = ({ status, code, reason, message }: Unreadable): string => {
  const body = JSON.stringify({ errors: [{ message, extensions: { code, reason } }] });
  return [
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Cache-Control: no-store',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    '',
    body,
  ].join('\r\n');
};

/** Answers what is no request (as node would, who says it to nobody) and ends the connection. */
export function refuseUnreadable(
  error: Error,
  socket: Duplex,
  last: ServerResponse | undefined,
  onUnreadable: OnUnreadable,
): void {
  const code = 'code' in error ? String(error.code) : '';
  const isAnswering = last !== undefined && !last.writableEnded;
  const isParsers = Object.hasOwn(known, code) || code.startsWith('HPE_');
  // Half an answer is out, or nobody is there to read one.
  if (!isParsers || !socket.writable || (isAnswering && last.headersSent)) {
    socket.destroy();
    return;
  }
  const refused = known[code] ?? anythingElse;
  socket.end(answerTo(refused), () => socket.destroy());
  // A request that has begun has a figure of its own.
  if (!isAnswering) onUnreadable(refused.status, refused);
}
