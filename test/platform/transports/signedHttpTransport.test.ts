import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { signedHttpTransport } from '../../../src/platform/transports/signedHttpTransport.ts';
import { TransportUnavailable } from '../../../src/platform/transports/transport.ts';
import { httpReceiver, type HttpReceiver } from './httpReceiver.ts';
import { deadPort } from './mailServer.ts';

const key = Buffer.alloc(32, 7);
const now = () => new Date('2026-11-29T13:30:00.900Z');
const letter = {
  id: 'notice-7',
  to: '+8613800000000',
  subject: 'not sent',
  text: '您的验证码是 4711',
};

describe('A text message by a gateway', () => {
  let gateway: HttpReceiver;
  let answer: (response: ServerResponse) => void;
  beforeEach(async () => {
    answer = (response) => response.writeHead(202).end('{"queued":true}');
    gateway = await httpReceiver((response) => {
      answer(response);
    });
  });
  afterEach(() => gateway.close());

  const transportTo = (url = `${gateway.url}/v1/messages`, timeoutMs = 2_000) =>
    signedHttpTransport({ url, key, timeoutMs }, now);
  const answering = (status: number, text = '', headers: Record<string, string> = {}) => {
    answer = (response) => response.writeHead(status, headers).end(text);
    return transportTo().deliver(letter);
  };

  it('is posted with its id, number and words, and nothing else', async () => {
    assert.deepEqual(await transportTo().deliver(letter), {
      kind: 'accepted',
      answer: '202 {"queued":true}',
    });
    const [{ method, path, headers, body } = assert.fail()] = gateway.received;
    assert.deepEqual([method, path], ['POST', '/v1/messages']);
    assert.equal(headers['content-type'], 'application/json');
    assert.equal(headers['idempotency-key'], 'notice-7');
    const { id, to, text } = letter;
    assert.deepEqual(JSON.parse(body.toString('utf8')), { id, to, text });
  });

  it('is signed, with the moment, by the key that both sides have', async () => {
    await transportTo().deliver(letter);
    const [{ headers, body } = assert.fail()] = gateway.received;
    assert.equal(headers['x-timestamp'], '1795959000');
    const signed = createHmac('sha256', key).update('1795959000.').update(body).digest('hex');
    assert.equal(headers['x-signature'], signed);
  });

  it('is the same at each try, byte for byte', async () => {
    const transport = transportTo();
    await transport.deliver(letter);
    await transport.deliver(letter);
    const [first, second] = gateway.received;
    assert.deepEqual(first?.body, second?.body);
    assert.equal(first?.headers['idempotency-key'], second?.headers['idempotency-key']);
  });

  it('is accepted, refused or to be tried again as the gateway says', async () => {
    for (const [status, kind] of [
      [200, 'accepted'],
      [201, 'accepted'],
      [204, 'accepted'],
      [400, 'refused'],
      [404, 'refused'],
      [409, 'refused'],
      [422, 'refused'],
      [408, 'later'],
      [429, 'later'],
      [500, 'later'],
      [503, 'later'],
    ] as const)
      assert.equal((await answering(status)).kind, kind, String(status));
  });

  it('is not to blame when our key is not known', async () => {
    for (const status of [401, 403])
      await assert.rejects(answering(status, 'who are you?'), (error) => {
        assert.ok(error instanceof TransportUnavailable);
        return error.message === `the gateway answers ${String(status)} who are you?`;
      });
  });

  it('goes nowhere else, though the gateway says so', async () => {
    const other = await httpReceiver((response) => response.end());
    try {
      for (const status of [301, 302, 307, 308])
        await assert.rejects(answering(status, '', { location: other.url }), TransportUnavailable);
      assert.deepEqual(other.received, []);
      assert.equal(gateway.received.length, 4);
    } finally {
      await other.close();
    }
  });

  it('brings back an answer without the number, and of a long one the beginning', async () => {
    const { answer: kept } = await answering(400, 'no such number: +8613800000000 / 138 0000 0000');
    assert.equal(kept, '400 no such number: … / …');
    assert.equal((await answering(400, 'x'.repeat(3_000_000))).answer.length, 200);
  });

  it('does not wait for the end of an answer that has none', async () => {
    const cut = new Promise<void>((resolve) => {
      answer = (response) => {
        response.on('close', resolve);
        const write = (): void => {
          if (!response.destroyed) response.write('x'.repeat(65_536), () => setImmediate(write));
        };
        response.writeHead(200);
        write();
      };
    });
    const startMs = performance.now();
    assert.equal((await transportTo().deliver(letter)).kind, 'accepted');
    await cut;
    assert.ok(performance.now() - startMs < 1_000);
  });

  it('counts as taken by its status, though the answer breaks off or stops', async () => {
    answer = (response) => {
      response
        .writeHead(200, { 'content-length': '100' })
        .write('ok so f', () => response.destroy());
    };
    assert.equal((await transportTo().deliver(letter)).kind, 'accepted');
    answer = (response) => response.writeHead(200).write('ok so f');
    const { kind } = await transportTo(gateway.url, 150).deliver(letter);
    assert.equal(kind, 'accepted');
  });

  it('stays where it is when nobody is there, or nobody answers in time', async () => {
    const dead = transportTo(`http://127.0.0.1:${String(await deadPort())}`);
    await assert.rejects(dead.deliver(letter), {
      name: 'TransportUnavailable',
      message: 'no answer: ECONNREFUSED',
    });
    answer = () => undefined;
    const startMs = performance.now();
    await assert.rejects(transportTo(gateway.url, 150).deliver(letter), {
      name: 'TransportUnavailable',
      message: 'no answer: TimeoutError',
    });
    assert.ok(performance.now() - startMs < 1_000);
    answer = (response) => response.destroy();
    await assert.rejects(transportTo().deliver(letter), TransportUnavailable);
  });

  it('is not sent under an id that is no plain name', async () => {
    await assert.rejects(transportTo().deliver({ ...letter, id: 'a\r\nx: y' }), /plain name/u);
    assert.deepEqual(gateway.received, []);
  });
});

describe('The gateway for text messages', () => {
  it('is called over https, or on this very machine', () => {
    for (const url of [
      'https://sms.example.org/send',
      'http://127.0.0.1:8080',
      'http://localhost',
      'http://[::1]:80',
    ])
      assert.doesNotThrow(() => signedHttpTransport({ url, key, timeoutMs: 1 }, now), url);
    for (const url of [
      'http://sms.example.org',
      'http://10.0.0.5',
      'ftp://127.0.0.1',
      'http://localhost.example.org',
    ])
      assert.throws(() => signedHttpTransport({ url, key, timeoutMs: 1 }, now), /https/u, url);
  });

  it('has no password in its URL, which is not repeated, and a key that cannot be guessed', () => {
    for (const url of [
      'https://town:secret@sms.example.org',
      'https://secret@sms.example.org',
      'secret',
    ])
      assert.throws(
        () => signedHttpTransport({ url, key, timeoutMs: 1 }, now),
        (error: Error) => !error.stack?.includes('secret'),
        url,
      );
    const url = 'https://sms.example.org';
    for (const length of [0, 15])
      assert.throws(() =>
        signedHttpTransport({ url, key: Buffer.alloc(length), timeoutMs: 1 }, now),
      );
  });
});
