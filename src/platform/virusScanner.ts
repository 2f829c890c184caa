import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** Looks for viruses. Throws ScannerUnavailable when it cannot say. */
export type VirusScanner = (bytes: Buffer) => Promise<'clean' | 'infected'>;

/** The scanner cannot be reached, did not answer in time, or said what it does not know either. */
export class ScannerUnavailable extends Error {}

const chunkBytes = 65_536;
const lengthBytes = 4;

/** Where a scanner listens: `tcp://host:port` or `unix:///path`. */
const placeOf = (url: URL) =>
  url.protocol === 'unix:'
    ? { path: decodeURIComponent(url.pathname) }
    : { host: url.hostname, port: Number(url.port) };

/**
 * A scanner that speaks the protocol of ClamAV's `clamd` (INSTREAM: chunks, each with its length before it, an empty one at the end; the
 * answer is one line). `timeoutMs` is for the whole exchange.
 */
export const clamd =
  (url: URL, timeoutMs: number): VirusScanner =>
  async (bytes) => {
    const socket = connect(placeOf(url));
    const timer = setTimeout(() => {
      socket.destroy(new Error('no answer in time'));
    }, timeoutMs);
    try {
      const answer = await asked(socket, bytes);
      if (answer.endsWith(' OK')) return 'clean';
      if (answer.endsWith(' FOUND')) return 'infected';
      throw new Error('an answer that says nothing');
    } catch (error) {
      throw new ScannerUnavailable(error instanceof Error ? error.message : String(error));
    } finally {
      clearTimeout(timer);
      socket.destroy();
    }
  };

async function asked(socket: Socket, bytes: Buffer): Promise<string> {
  const answer = text(socket);
  socket.write('zINSTREAM\0');
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    const chunk = bytes.subarray(from, from + chunkBytes);
    socket.write(length(chunk.length));
    socket.write(chunk);
  }
  socket.write(length(0));
  return (await answer).replace(/\0.*$/su, '').trim();
}

function length(bytes: number): Buffer {
  const written = Buffer.alloc(lengthBytes);
  written.writeUInt32BE(bytes);
  return written;
}
