import assert from 'node:assert/strict';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { refuseUnreadable } from '../../src/http/refuseUnreadable.ts';
import { until } from '../support/child.ts';

/** Refuses what the parser could not read; gives what was answered, and what was heard of it. */
async function refuse(code: string | undefined, last?: ServerResponse) {
  const socket = new PassThrough();
  let text = '';
  socket.on('data', (part: Buffer) => (text += part.toString()));
  const heard: unknown[] = [];
  const error = Object.assign(new Error('parser'), code === undefined ? {} : { code });
  refuseUnreadable(error, socket, last, (status, refused) => {
    heard.push([status, refused.code, refused.reason]);
  });
  await until('the connection is closed', () => socket.destroyed);
  return { text, heard };
}

const answering = (change: (response: ServerResponse) => void = () => undefined) => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  change(response);
  return response;
};

describe('What is no request', () => {
  const known = [
    ['ERR_HTTP_REQUEST_TIMEOUT', 408, 'TIMEOUT', 'too_slow'],
    ['HPE_HEADER_OVERFLOW', 431, 'BAD_INPUT', 'headers'],
    ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413, 'BAD_INPUT', 'chunks'],
    ['HPE_INVALID_METHOD', 400, 'BAD_INPUT', 'not_http'],
  ] as const;

  for (const [parser, status, code, reason] of known)
    it(`is answered as the API answers, counted, and the connection ended: ${parser}`, async () => {
      const { text, heard } = await refuse(parser);
      const [head = '', body = ''] = text.split('\r\n\r\n');
      const [first, ...headers] = head.split('\r\n');
      assert.match(first ?? '', new RegExp(`^HTTP/1\\.1 ${String(status)} [A-Z]`, 'u'));
      assert.deepEqual(headers, [
        'Connection: close',
        'Cache-Control: no-store',
        'Content-Type: application/json; charset=utf-8',
        `Content-Length: ${String(Buffer.byteLength(body))}`,
      ]);
      const { errors } = JSON.parse(body) as { errors: { extensions: object; message: string }[] };
      assert.deepEqual(
        errors.map(({ extensions }) => extensions),
        [{ code, reason }],
      );
      assert.match(errors[0]?.message ?? '', /\.$/u);
      assert.deepEqual(heard, [[status, code, reason]]);
    });

  it('is ended in silence when it is no matter of the parser’s', async () => {
    for (const code of ['ECONNRESET', 'EPIPE', '', undefined, 'toString'])
      assert.deepEqual(await refuse(code), { text: '', heard: [] });
  });

  it('is ended in silence when half an answer is out, and counted once alone', async () => {
    const half = answering((response) => response.writeHead(200).flushHeaders());
    assert.deepEqual(await refuse('HPE_INVALID_METHOD', half), { text: '', heard: [] });
    const begun = await refuse('HPE_INVALID_METHOD', answering());
    assert.match(begun.text, /^HTTP\/1\.1 400 /u);
    assert.deepEqual(begun.heard, [], 'the request that has begun has a figure of its own');
    const ended = await refuse(
      'HPE_INVALID_METHOD',
      answering((response) => response.end('x')),
    );
    assert.equal(ended.heard.length, 1);
  });
});
