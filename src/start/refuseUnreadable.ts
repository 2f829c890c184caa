import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** Hears the status of each answer that the HTTP parser gives by itself. */
export type OnUnreadable = (status: number) => void;

const statusOfParser: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
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
  const isParsers = code in statusOfParser || code.startsWith('HPE_');
  // Half an answer is out, or nobody is there to read one.
  if (!isParsers || !socket.writable || (isAnswering && last.headersSent)) {
    socket.destroy();
    return;
  }
  const status = statusOfParser[code] ?? 400;
  socket.end(
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\n\r\n`,
    () => socket.destroy(),
  );
  // A request that has begun has a line of its own.
  if (!isAnswering) onUnreadable(status);
}
