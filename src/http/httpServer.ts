import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { refuseUnreadable, type OnUnreadable } from './refuseUnreadable.ts';

/** How long a client may take, in milliseconds. A request that is slower is ended with 408. */
export interface ServerTimes {
  readonly headersMs: number;
  /** From the first byte of a request to the last of its body; how fast a body must come is its receiver's (`BodyPace`). */
  readonly requestMs: number;
  readonly keepAliveMs: number;
  /** A connection on which nothing moves. */
  readonly idleMs: number;
  /** How often slow requests are looked for. */
  readonly checkMs: number;
}

export const usualTimes: ServerTimes = {
  headersMs: 10_000,
  requestMs: 180_000,
  keepAliveMs: 5_000,
  idleMs: 60_000,
  checkMs: 2_000,
};

const connectionsMax = 10_000;

const lastAnswer = Symbol('last answer');

/** A connection with the answer that was begun last on it. A map beside it costs each request a fiftieth of its time. */
type Connection = Duplex & { [lastAnswer]?: ServerResponse };

/** An HTTP server that waits for nobody longer than `times` says and holds at most 10,000 connections. */
export function makeServer(
  listener: RequestListener,
  times: ServerTimes = usualTimes,
  onUnreadable: OnUnreadable = () => undefined,
): Server {
  const answer: RequestListener = (request, response) => {
    const connection: Connection = request.socket;
    connection[lastAnswer] = response;
    listener(request, response);
  };
  const server = createServer(
    {
      headersTimeout: times.headersMs,
      requestTimeout: times.requestMs,
      keepAliveTimeout: times.keepAliveMs,
      connectionsCheckingInterval: times.checkMs,
      // The application refuses these itself: in its own form, with a line and a figure.
      requireHostHeader: false,
    },
    answer,
  );
  server.on('checkContinue', answer);
  server.on('checkExpectation', answer);
  server.on('clientError', (error, connection: Connection) => {
    refuseUnreadable(error, connection, connection[lastAnswer], onUnreadable);
  });
  server.setTimeout(times.idleMs);
  server.maxConnections = connectionsMax;
  return server;
}

/** Why a server could not listen, in a line that says what to do. */
export class ListenError extends Error {}

/** What keeps a server from listening, in a line that says what to do. */
export const listenProblem = (error: unknown, port: number, host: string): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const shown = String(port);
  if (code === 'EADDRINUSE')
    return `Port ${shown} is taken: end what uses it, or choose another one: PORT=${String(port + 1)} npm start`;
  if (code === 'EACCES') return `Port ${shown} is not open to you: set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${host}: set HOST to one that it has, for example 127.0.0.1.`;
  return `Cannot listen on ${host}:${shown}: ${String(code ?? error)}.`;
};

/** Begins to listen and gives back the address, for example `http://127.0.0.1:4000`. ListenError says why it cannot. */
export const listen = (server: Server, port: number, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(new ListenError(listenProblem(error, port, host)));
    });
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      const shown = host.includes(':') ? `[${host}]` : host;
      resolve(`http://${shown}:${String(taken)}`);
    });
  });

const lookEveryMs = 50;

/** Takes no more connections, lets requests in flight finish for at most `graceMs`, then ends what is left. */
export async function closeServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, lookEveryMs);
  const late = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
