import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { usualTimes } from '../../src/http/httpServer.ts';
import { bodyBytesMax } from '../../src/http/middleware/requestBody.ts';
import { openApiClient, useApiClient } from '../support/apiClient.ts';
import { codeOf, json, trySchema, type Refusal } from './trySchema.ts';

describe('The GraphQL API measures bodies', () => {
  const api = useApiClient();
  const bodyOf = (bytes: number): string => {
    const frame = JSON.stringify({ query: '{ serverTime }', variables: { filler: '' } });
    return JSON.stringify({
      query: '{ serverTime }',
      variables: { filler: 'x'.repeat(bytes - frame.length) },
    });
  };
  const post = (body: BodyInit) =>
    fetch(`${api().url}/graphql`, { method: 'POST', headers: json, body });

  it('takes 100 kB and refuses one byte more with 413', async () => {
    assert.equal((await post(bodyOf(bodyBytesMax))).status, 200);
    const answer = await post(bodyOf(bodyBytesMax + 1));
    assert.equal(answer.status, 413);
    const { errors } = (await answer.json()) as Refusal;
    assert.deepEqual(errors[0]?.extensions, {
      code: 'TOO_LARGE',
      reason: 'body',
      limit: bodyBytesMax,
    });
  });

  it('refuses a body that does not say its length with 411', async () => {
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const sending = httpRequest(`${api().url}/graphql`, { method: 'POST', headers: json });
      sending.on('response', (response) => {
        resolve(response.statusCode);
        response.resume();
      });
      sending.on('error', reject);
      sending.write('{"query":');
      sending.end('"{ serverTime }"}');
    });
    assert.equal(answer, 411);
  });

  it('refuses bytes that are not UTF-8, and a byte order mark', async () => {
    const open = Buffer.from('{"query":"{ serverTime }","variables":{"a":"');
    const close = Buffer.from('"}}');
    for (const wrong of [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]]) {
      const answer = await post(new Uint8Array(Buffer.concat([open, Buffer.from(wrong), close])));
      assert.equal(answer.status, 400);
      const { errors } = (await answer.json()) as Refusal;
      assert.equal(errors[0]?.extensions['reason'], 'not_utf8');
    }
    const marked = Buffer.from('\ufeff{"query":"{ serverTime }"}');
    assert.equal((await post(new Uint8Array(marked))).status, 400);
  });

  it('refuses text that is not JSON and JSON that is no object', async () => {
    for (const body of ['', '{', '"query"', '5', 'null', 'true']) {
      const answer = await post(body);
      assert.equal(answer.status, 400, body);
      assert.equal(await codeOf(answer), 'BAD_INPUT', body);
    }
  });

  it('bears a body nested as deep as it fits', async () => {
    const deep = '['.repeat(45_000) + ']'.repeat(45_000);
    const answer = await post(`{"query":"{ serverTime }","variables":{"a":${deep}}}`);
    assert.ok(answer.status < 500, String(answer.status));
  });
});

describe('The GraphQL API ends what takes too long', () => {
  it('an execution: TIMEOUT with the time to wait', async () => {
    const api = await openApiClient({ schema: trySchema(), executionMs: 20 });
    try {
      for (let round = 0; round < 5; round += 1) {
        const { code, status, errors, headers, data } = await api.client().ask('{ slow }');
        assert.equal(code, 'TIMEOUT');
        assert.equal(status, 504);
        assert.equal(data, undefined);
        assert.equal(errors[0]?.extensions['retryAfterS'], 2);
        assert.equal(headers.get('retry-after'), '2');
      }
    } finally {
      await api.close();
    }
  });

  it('a client that never ends its headers or its body', async () => {
    const times = { ...usualTimes, headersMs: 100, requestMs: 200, checkMs: 20 };
    const api = await openApiClient({ times });
    const heads = 'POST /graphql HTTP/1.1\r\nhost: a\r\n';
    const started = [
      heads,
      `${heads}content-type: application/json\r\ncontent-length: 100\r\n\r\n{"query":`,
    ];
    try {
      for (const begun of started) {
        const socket = connect(api.port, '127.0.0.1');
        let answer = '';
        socket.on('data', (part) => (answer += part.toString()));
        socket.write(begun);
        await once(socket, 'close');
        assert.match(answer, /^HTTP\/1\.1 408 /u);
      }
    } finally {
      await api.close();
    }
  });

  it('and bears a client that goes away in the middle of its body', async () => {
    const api = await openApiClient();
    try {
      const socket = connect(api.port, '127.0.0.1');
      socket.write(
        'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"q',
      );
      await once(socket, 'connect');
      socket.destroy();
      await api.client().get('{ serverTime }');
    } finally {
      await api.close();
    }
  });
});
