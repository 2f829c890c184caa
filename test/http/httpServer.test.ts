import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  closeServer,
  listen,
  ListenError,
  listenProblem,
  makeServer,
} from '../../src/http/httpServer.ts';

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

  it('takes the times that it is given', () => {
    const times = { headersMs: 1, requestMs: 2, keepAliveMs: 3, idleMs: 4, checkMs: 5 };
    const { headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxConnections } =
      makeServer(() => undefined, times);
    assert.deepEqual([headersTimeout, requestTimeout, keepAliveTimeout, timeout], [1, 2, 3, 4]);
    assert.equal(maxConnections, 10_000);
  });

  it('waits for nobody for ever', () => {
    const server = makeServer(() => undefined);
    for (const limit of [
      server.headersTimeout,
      server.requestTimeout,
      server.keepAliveTimeout,
      server.timeout,
    ])
      assert.ok(limit > 0 && limit <= 60_000);
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
    const closed = closeServer(server, 60_000);
    await assert.rejects(answerOf(address), /ECONNREFUSED/u);
    release();
    assert.equal(await inFlight, 'finished');
    await closed;
    agent.destroy();
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
