import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createSchema } from 'graphql-yoga';
import { Load, usualLoadLimits } from '../../src/http/load.ts';
import { usualPace } from '../../src/http/incomingBodies.ts';
import { openApiClient, type ApiClientOptions, type OpenApiClient } from '../support/apiClient.ts';

const schema = createSchema({
  typeDefs: 'type Query { quick: String }',
  resolvers: { Query: { quick: () => 'quick' } },
});
const text = JSON.stringify({ query: '{ quick }' });
const head = (length: number): string =>
  `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${String(length)}\r\n\r\n`;

/** A connection that has sent so much, and what it was answered until it closes. */
function send(api: OpenApiClient, words: string): { socket: Socket; answered: Promise<string> } {
  const socket = connect(api.port, '127.0.0.1');
  let answer = '';
  socket.on('data', (part) => (answer += part.toString()));
  socket.on('error', () => undefined);
  socket.write(words);
  return { socket, answered: once(socket, 'close').then(() => answer) };
}

async function withApiClient(
  options: ApiClientOptions,
  story: (api: OpenApiClient) => Promise<void>,
) {
  const api = await openApiClient({ schema, ...options });
  try {
    await story(api);
  } finally {
    await api.close();
  }
}

describe('Bodies that drip', () => {
  it('keep nobody out: honest visitors are answered while 128 sockets send a byte now and then', () => {
    // Slow by the clock of the load already after 50 ms, and few places: a drip that held one would soon hold them all.
    const load = new Load({ ...usualLoadLimits, slowMs: 50, busyMax: 8, inFlightMax: 64 });
    return withApiClient({ load }, async (api) => {
      const dripping = Array.from({ length: 128 }, () => send(api, head(1000) + '{'));
      const drip = setInterval(() => {
        for (const { socket } of dripping) if (socket.writable) socket.write(' ');
      }, 20);
      try {
        for (let round = 0; round < 20; round += 1) {
          const { status } = await api.client().ask('{ quick }');
          assert.equal(status, 200);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      } finally {
        clearInterval(drip);
        for (const { socket } of dripping) socket.destroy();
      }
    });
  });

  it('are ended with 408 before the server’s own patience is over, and one that comes fast enough is not', () =>
    withApiClient({ bodyPace: { ...usualPace, graceMs: 50, checkMs: 10 } }, async (api) => {
      const slow = send(api, head(50_000) + '{"query":');
      assert.match(await slow.answered, /^HTTP\/1\.1 408 .*"code":"TIMEOUT".*"too_slow"/su);
      const padded = text + ' '.repeat(30_000);
      const fast = send(api, head(padded.length));
      for (let at = 0; at < padded.length; at += 1000) {
        fast.socket.write(padded.slice(at, at + 1000));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      fast.socket.end();
      assert.match(await fast.answered, /^HTTP\/1\.1 200 /u);
    }));

  it('are few of one client: the oldest ends for the newest, and a body that is there is never refused', () =>
    withApiClient({ bodyPace: { ...usualPace, perClientMax: 3 } }, async (api) => {
      const [oldest, ...others] = [1, 2, 3].map(() => send(api, head(1000) + '{'));
      assert.ok(oldest);
      // Only when they are known to be there does a fourth one push.
      await Promise.all([oldest, ...others].map(({ socket }) => once(socket, 'connect')));
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.equal((await api.client().ask('{ quick }')).status, 200);
      const newest = send(api, head(1000) + '{');
      assert.match(await oldest.answered, /^HTTP\/1\.1 408 /u);
      for (const { socket } of [...others, newest]) {
        assert.ok(!socket.closed);
        socket.destroy();
      }
    }));

  it('leave nothing when their sender goes away', () =>
    withApiClient({}, async (api) => {
      const { socket } = send(api, head(100) + '{"q');
      await once(socket, 'connect');
      socket.destroy();
      assert.equal((await api.client().ask('{ quick }')).status, 200);
    }));
});
