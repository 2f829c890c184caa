import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { CustomFetchOptions } from 'openid-client';
import { boundedFetch } from '../../src/platform/boundedFetch.ts';

const asked = (signal?: AbortSignal): CustomFetchOptions => ({
  method: 'GET',
  headers: {},
  body: undefined,
  redirect: 'manual',
  ...(signal === undefined ? {} : { signal }),
});

const bytesMax = 500_000;

/** Asks a server that answers like this; `closed` says that the server has seen the end of it. */
async function ask(answer: RequestListener, signal?: AbortSignal) {
  const answers: ServerResponse[] = [];
  const server = createServer((request, response) => {
    answers.push(response);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    const url = `http://127.0.0.1:${String(port)}/`;
    return await boundedFetch(url, asked(signal));
  } finally {
    for (const one of answers) if (!one.closed) await once(one, 'close');
    server.closeAllConnections();
    server.close();
  }
}

describe('An answer of a provider', () => {
  it('is read whole, with what stands over it', async () => {
    const { status, headers, ...rest } = await ask((_, response) => {
      response.writeHead(418, { 'x-said': 'tea' }).end('a'.repeat(bytesMax));
    }).then(async (answer) => ({
      status: answer.status,
      headers: answer.headers,
      text: await answer.text(),
    }));
    assert.deepEqual([status, headers.get('x-said')], [418, 'tea']);
    assert.equal(rest.text.length, bytesMax);
    const empty = await ask((_, response) => {
      response.writeHead(204).end();
    });
    assert.deepEqual([empty.status, empty.body], [204, null]);
  });

  it('of more than 500 kB is not: one byte more, one without end, one that is packed small', async () => {
    const tooLong: readonly RequestListener[] = [
      (_, response) => {
        response.end('a'.repeat(bytesMax + 1));
      },
      (_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(64_000, 'a')));
        };
        response.on('drain', more);
        more();
      },
      (_, response) => {
        response
          .writeHead(200, { 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(100_000_000)));
      },
    ];
    const before = process.resourceUsage().maxRSS;
    for (const answer of tooLong) await assert.rejects(ask(answer), /the answer is too long/u);
    assert.ok(process.resourceUsage().maxRSS - before < 300_000, 'and it is not kept meanwhile');
  });

  it('that drips ends with the time of the request', async () => {
    const dripping: RequestListener = (_, response) => {
      const drip = setInterval(() => response.write('a'), 5);
      response.on('close', () => {
        clearInterval(drip);
      });
    };
    await assert.rejects(ask(dripping, AbortSignal.timeout(100)), /timeout/u);
  });

  it('leads nowhere else', async () => {
    const { status, headers } = await ask((_, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    });
    assert.deepEqual([status, headers.get('location')], [302, 'http://127.0.0.1:1/']);
  });
});
