import assert from 'node:assert/strict';
import { once } from 'node:events';
import { IncomingMessage } from 'node:http';
import { connect, Socket } from 'node:net';
import { createSchema } from 'graphql-yoga';
import { Load, usualLoadLimits } from '../../src/http/load.ts';
import { HttpRefusal } from '../../graphql/errors.ts';
import { AppError } from '../../src/kernel/appError.ts';
import { IncomingBodies, usualPace } from '../../src/http/incomingBodies.ts';
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

describe('Bodies on their way', () => {
  const coming = () => new IncomingMessage(new Socket());
  const never = { ...usualPace, graceMs: 3_600_000 };
  const refusal = (code: string, reason: string) => (error: unknown) => {
    assert.ok(error instanceof AppError);
    assert.deepEqual([error.code, error.detail], [code, { field: 'body', reason }]);
    return true;
  };

  it('are counted until they are there, one that came with its head not at all', async () => {
    const bodies = new IncomingBodies(never);
    const whole = coming();
    whole.push('abc');
    assert.equal(String(await bodies.receive(whole, 3, 'a')), 'abc');
    assert.equal(bodies.count, 0);
    const request = coming();
    request.push('ab');
    const received = bodies.receive(request, 5, 'a');
    assert.equal(bodies.count, 1);
    request.push('c');
    request.push('de');
    request.push(null);
    assert.equal(String(await received), 'abcde');
    assert.equal(bodies.count, 0);
    assert.equal(request.listenerCount('close'), 0, 'nobody waits for its end any more');
  });

  it('are cut off when they are shorter than they said, or their sender goes', async () => {
    const bodies = new IncomingBodies(never);
    const short = coming();
    short.push('ab');
    short.push(null);
    const cutOff = refusal('BAD_INPUT', 'cut_off');
    await assert.rejects(Promise.resolve(bodies.receive(short, 5, 'a')), cutOff);
    const leaving = coming();
    const received = Promise.resolve(bodies.receive(leaving, 5, 'a'));
    leaving.destroy();
    await assert.rejects(received, cutOff);
    await assert.rejects(Promise.resolve(bodies.receive(leaving, 5, 'a')), cutOff);
    const broken = coming();
    const failing = Promise.resolve(bodies.receive(broken, 5, 'a'));
    broken.emit('error', new Error('broken'));
    await assert.rejects(failing, /broken/u);
    assert.equal(bodies.count, 0);
  });

  it('are ended with 408 by whoever takes them, before they begin too; one that is there stays there', async () => {
    const bodies = new IncomingBodies(never);
    const ended = new AbortController();
    const whole = coming();
    whole.push('abc');
    await bodies.receive(whole, 3, 'a', ended.signal);
    const slow = Promise.resolve(bodies.receive(coming(), 5, 'a', ended.signal));
    ended.abort();
    const tooSlow = (error: unknown) => error instanceof HttpRefusal && error.status === 408;
    await assert.rejects(slow, tooSlow);
    await assert.rejects(Promise.resolve(bodies.receive(coming(), 5, 'a', ended.signal)), tooSlow);
    assert.equal(bodies.count, 0);
  });

  it('end for newer ones, the oldest of the same client first, or of all', async () => {
    const bodies = new IncomingBodies({ ...never, perClientMax: 2, bodiesMax: 3 });
    const begin = (client: string) => {
      const request = coming();
      const received = Promise.resolve(bodies.receive(request, 5, client));
      const ended = received.then(String, (error: unknown) =>
        error instanceof HttpRefusal ? `${String(error.status)} ${error.code}` : 'odd',
      );
      return { request, ended };
    };
    const [a1, b1, a2] = [begin('a'), begin('b'), begin('a')];
    assert.equal(bodies.count, 3);
    const a3 = begin('a');
    assert.equal(await a1.ended, '408 TIMEOUT');
    assert.ok(a1.request.isPaused(), 'nothing more is read of it');
    assert.equal(bodies.count, 3);
    const c1 = begin('c');
    assert.equal(await b1.ended, '408 TIMEOUT', 'the oldest of all');
    for (const { request, ended } of [a2, a3, c1]) {
      request.push('whole');
      request.push(null);
      assert.equal(await ended, 'whole');
    }
    assert.equal(bodies.count, 0);
    const over = begin('a');
    const fresh = [begin('a'), begin('a')];
    assert.equal(await over.ended, '408 TIMEOUT', 'those that are there count no more');
    assert.equal(bodies.count, 2);
    for (const { request, ended } of fresh) {
      request.destroy();
      assert.equal(await ended, 'odd');
    }
  });

  it('that come too slowly are ended by the clock; those that come are not', async () => {
    const bodies = new IncomingBodies({ ...usualPace, graceMs: 0, bytesPerS: 1, checkMs: 5 });
    const quick = coming();
    quick.push('x'.repeat(3_000));
    const received = Promise.resolve(bodies.receive(quick, 3_001, 'a'));
    const slow = Promise.resolve(bodies.receive(coming(), 5, 'a'));
    await assert.rejects(slow, (error) => error instanceof HttpRefusal && error.status === 408);
    assert.equal(bodies.count, 1);
    quick.push('y');
    quick.push(null);
    assert.equal((await received).length, 3_001);
    // None is on its way now, and the clock stops; it goes on with the next one.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const again = Promise.resolve(bodies.receive(coming(), 5, 'a'));
    await assert.rejects(again, refusal('TIMEOUT', 'too_slow'));
  });

  it('have their time of grace, and must have begun when it is over, however slowly they may come', async () => {
    const slowest = { ...usualPace, bytesPerS: 0, checkMs: 5 };
    const patient = new IncomingBodies({ ...slowest, graceMs: 3_600_000 });
    const waiting = coming();
    const whole = Promise.resolve(patient.receive(waiting, 3, 'a'));
    const strict = new IncomingBodies({ ...slowest, graceMs: 0 });
    const begun = coming();
    begun.push('a');
    const received = Promise.resolve(strict.receive(begun, 3, 'a'));
    const silent = Promise.resolve(strict.receive(coming(), 3, 'a'));
    await assert.rejects(silent, refusal('TIMEOUT', 'too_slow'));
    // The clock of the other has gone by as often.
    assert.deepEqual([patient.count, strict.count], [1, 1]);
    for (const [request, rest] of [
      [waiting, 'abc'],
      [begun, 'bc'],
    ] as const) {
      request.push(rest);
      request.push(null);
    }
    assert.deepEqual((await Promise.all([whole, received])).map(String), ['abc', 'abc']);
  });

  it('are looked at again and again while they are on their way', async () => {
    const bodies = new IncomingBodies({ ...usualPace, graceMs: 40, bytesPerS: 0, checkMs: 5 });
    const silent = Promise.resolve(bodies.receive(coming(), 3, 'a'));
    await assert.rejects(silent, refusal('TIMEOUT', 'too_slow'));
  });

  it('of one client count on when one of them is there', async () => {
    const bodies = new IncomingBodies({ ...never, perClientMax: 2 });
    const [first, second, third, fourth] = [coming(), coming(), coming(), coming()];
    const whole = Promise.resolve(bodies.receive(first, 3, 'a'));
    const oldest = Promise.resolve(bodies.receive(second, 3, 'a'));
    first.push('abc');
    first.push(null);
    assert.equal(String(await whole), 'abc');
    const others = [third, fourth].map((one) => Promise.resolve(bodies.receive(one, 3, 'a')));
    await assert.rejects(oldest, refusal('TIMEOUT', 'too_slow'));
    assert.equal(bodies.count, 2);
    for (const one of [third, fourth]) one.destroy();
    for (const other of others) await assert.rejects(other, refusal('BAD_INPUT', 'cut_off'));
  });
});
