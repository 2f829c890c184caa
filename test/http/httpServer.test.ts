import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import {
  closeServer,
  listen,
  ListenError,
  listenProblem,
  makeServer,
  usualTimes,
} from '../../src/http/httpServer.ts';
import { heldTimers } from '../support/heldTimers.ts';

const answerOf = (address: string, agent?: Agent): Promise<string> =>
  new Promise((resolve, reject) => {
    const asking = request(address, agent ? { agent } : {}, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => {
        resolve(text);
      });
      answer.on('error', reject);
    });
    asking.on('error', reject);
    asking.end();
  });

describe('The HTTP server', () => {
  it('says where it listens, for any free port', async () => {
    const server = makeServer((_request, response) => response.end('here'));
    const address = await listen(server, 0, '127.0.0.1');
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/u);
    assert.equal(await answerOf(address), 'here');
    await closeServer(server, 100);
  });

  it('says in one line what to do when it cannot listen', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const refusal = (wanted: number, host: string) =>
      assert.rejects(
        listen(
          makeServer(() => undefined),
          wanted,
          host,
        ),
        (error) => {
          assert.ok(error instanceof ListenError);
          assert.doesNotMatch(error.message, /\n|EADDR/u);
          return host === '127.0.0.1'
            ? error.message.includes(`Port ${String(port)} is taken`)
            : error.message.includes(`no address ${host}`);
        },
      );
    await refusal(port, '127.0.0.1');
    await refusal(0, '203.0.113.1');
    other.close();
  });

  it('has a line for each of them, the last for what nobody thought of', () => {
    const problem = (code: string | undefined, port = 80, host = '10.0.0.9') =>
      listenProblem(Object.assign(new Error('x'), code === undefined ? {} : { code }), port, host);
    assert.match(problem('EADDRINUSE', 4000), /^Port 4000 is taken: .*PORT=4001 npm start$/u);
    assert.match(problem('EACCES'), /^Port 80 is not open to you: .*above 1023\.$/u);
    for (const code of ['EADDRNOTAVAIL', 'ENOTFOUND'])
      assert.match(problem(code), /^This machine has no address 10\.0\.0\.9: /u);
    assert.equal(problem('EWHAT'), 'Cannot listen on 10.0.0.9:80: EWHAT.');
    assert.equal(problem(undefined), 'Cannot listen on 10.0.0.9:80: Error: x.');
    assert.equal(listenProblem('odd', 80, 'h'), 'Cannot listen on h:80: odd.');
  });

  it('says an address of the newer kind in brackets', async () => {
    const server = makeServer((_request, response) => response.end('here'));
    let address: string;
    try {
      address = await listen(server, 0, '::1');
    } catch (error) {
      // A machine may have none.
      assert.ok(error instanceof ListenError);
      return;
    }
    assert.match(address, /^http:\/\/\[::1\]:\d+$/u);
    await closeServer(server, 100);
  });

  /** What is said on one connection until the server ends it, and what was heard and answered. */
  async function talk(words: string) {
    const asked: string[] = [];
    const unreadable: number[] = [];
    const server = makeServer(
      ({ method, headers: { expect = '' } }, response) => {
        asked.push(`${String(method)} ${expect}`.trim());
        response.end('here');
      },
      usualTimes,
      (status) => unreadable.push(status),
    );
    const { port } = new URL(await listen(server, 0, '127.0.0.1'));
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(words));
    let heard = '';
    socket.setEncoding('utf8').on('data', (part: string) => (heard += part));
    await once(socket, 'close');
    await closeServer(server, 100);
    return { asked, unreadable, statuses: heard.match(/(?<=^HTTP\/1\.1 )\d+/gmu) };
  }

  it('leaves to the application what node would refuse by itself: no host, and what is expected', async () => {
    const close = 'Connection: close\r\n\r\n';
    for (const [head, asked] of [
      ['GET / HTTP/1.1\r\n', 'GET'],
      ['POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n', 'POST 100-continue'],
      ['POST / HTTP/1.1\r\nHost: a\r\nExpect: wonders\r\n', 'POST wonders'],
    ] as const)
      assert.deepEqual(await talk(head + close), {
        asked: [asked],
        unreadable: [],
        statuses: ['200'],
      });
  });

  it('tells of what is no request, on a connection on which one was answered too', async () => {
    assert.deepEqual(await talk('no request\r\n\r\n'), {
      asked: [],
      unreadable: [400],
      statuses: ['400'],
    });
    const one = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
    const { asked, statuses } = await talk(`${one}no request\r\n\r\n`);
    assert.deepEqual([asked, statuses?.at(0)], [['GET'], '200']);
  });

  it('takes the times that it is given', () => {
    const times = { headersMs: 1, requestMs: 2, keepAliveMs: 3, idleMs: 4, checkMs: 5 };
    const { headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxConnections } =
      makeServer(() => undefined, times);
    assert.deepEqual([headersTimeout, requestTimeout, keepAliveTimeout, timeout], [1, 2, 3, 4]);
    assert.equal(maxConnections, 10_000);
  });

  it('waits for nobody for ever', () => {
    const server = makeServer(() => undefined);
    for (const limit of [server.headersTimeout, server.keepAliveTimeout, server.timeout])
      assert.ok(limit > 0 && limit <= 60_000);
    // A phone in a stairwell needs minutes for a picture; how fast any body must come is its receiver's.
    assert.ok(server.requestTimeout > 0 && server.requestTimeout <= 180_000);
    assert.ok(server.headersTimeout <= server.requestTimeout);
    assert.ok(server.maxConnections <= 10_000);
  });
});

describe('A closing server', () => {
  interface Held {
    readonly server: Server;
    readonly address: string;
    readonly inside: Promise<void>;
    readonly release: () => void;
  }
  const hold = async (): Promise<Held> => {
    let release = (): void => undefined;
    let entered = (): void => undefined;
    const inside = new Promise<void>((resolve) => {
      entered = resolve;
    });
    const server = makeServer((_request, response) => {
      entered();
      release = () => {
        response.end('finished');
      };
    });
    const address = await listen(server, 0, '127.0.0.1');
    return {
      server,
      address,
      inside,
      release: () => {
        release();
      },
    };
  };

  it('finishes what is in flight and takes nothing new, though clients keep their connections', async () => {
    const { server, address, inside, release } = await hold();
    const agent = new Agent({ keepAlive: true });
    const inFlight = answerOf(address, agent);
    await inside;
    const before = heldTimers();
    const closed = closeServer(server, 60_000);
    await assert.rejects(answerOf(address), /ECONNREFUSED/u);
    release();
    assert.equal(await inFlight, 'finished');
    await closed;
    agent.destroy();
    assert.ok(heldTimers() <= before, 'nothing more holds the process');
  });

  it('ends what will not end when its patience is over', async () => {
    const { server, address, inside } = await hold();
    const inFlight = answerOf(address);
    inFlight.catch(() => undefined);
    await inside;
    await closeServer(server, 50);
    await assert.rejects(inFlight, /socket hang up|ECONNRESET/u);
  });

  it('does not wait for connections on which nothing is asked', async () => {
    const { server, address, inside, release } = await hold();
    const agent = new Agent({ keepAlive: true });
    const first = answerOf(address, agent);
    await inside;
    release();
    await first;
    await closeServer(server, 60_000);
    agent.destroy();
  });
});
