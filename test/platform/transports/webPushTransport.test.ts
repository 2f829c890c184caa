import assert from 'node:assert/strict';
import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { TransportUnavailable } from '../../../src/platform/transports/transport.ts';
import {
  newVapidKeys,
  webPushTransport,
} from '../../../src/platform/transports/webPushTransport.ts';
import { httpReceiver, type HttpReceiver } from './httpReceiver.ts';
import { deadPort } from './mailServer.ts';
import { openSealedPush } from './openSealedPush.ts';

const vapid = newVapidKeys();
const contact = 'mailto:town@example.org';
const browser = createECDH('prime256v1');
const keys = {
  p256dh: browser.generateKeys('base64url'),
  auth: randomBytes(16).toString('base64url'),
};
const subscription = (endpoint: string) => JSON.stringify({ endpoint, expirationTime: null, keys });
const letterTo = (to: string) => ({
  id: 'notice-7',
  to,
  subject: 'Your case',
  text: 'Please look.',
});

describe('A letter to a browser', () => {
  let service: HttpReceiver;
  let answer: (response: ServerResponse) => void;
  beforeEach(async () => {
    answer = (response) => response.writeHead(201).end();
    service = await httpReceiver((response) => {
      answer(response);
    });
  });
  afterEach(() => service.close());

  const transportTo = (hosts: readonly string[] = ['127.0.0.1'], timeoutMs = 2_000) =>
    webPushTransport({ ...vapid, contact, hosts, timeoutMs });
  const here = () => letterTo(subscription(`${service.url}/push/token-4711?part=second-4711`));
  const answering = (status: number, text = '', transport = transportTo()) => {
    answer = (response) => response.writeHead(status, { location: service.url }).end(text);
    return transport.deliver(here());
  };

  it('is sealed: the service learns how long it waits and no word of it', async () => {
    assert.deepEqual(await transportTo().deliver(here()), { kind: 'accepted', answer: '201' });
    const [{ method, path, headers, body } = assert.fail()] = service.received;
    assert.deepEqual([method, path], ['POST', '/push/token-4711?part=second-4711']);
    assert.equal(headers['content-encoding'], 'aes128gcm');
    assert.equal(headers['ttl'], '86400');
    assert.ok(body.length > 100);
    const seen = body.toString('latin1') + JSON.stringify(headers);
    for (const word of ['Please', 'case', 'notice-7']) assert.ok(!seen.includes(word), word);
  });

  it('is opened by the browser alone, which finds the letter', async () => {
    await transportTo().deliver(here());
    const [{ body } = assert.fail()] = service.received;
    const read: unknown = JSON.parse(openSealedPush(body, browser, keys.auth));
    assert.deepEqual(read, { id: 'notice-7', subject: 'Your case', text: 'Please look.' });
    const other = createECDH('prime256v1');
    other.generateKeys();
    assert.throws(() => openSealedPush(body, other, keys.auth));
  });

  it('is signed as ours for this service alone', async () => {
    await transportTo().deliver(here());
    const [{ headers } = assert.fail()] = service.received;
    const { token = '', key } =
      /^vapid t=(?<token>[^,]+), ?k=(?<key>.+)$/u.exec(headers.authorization ?? '')?.groups ?? {};
    assert.equal(key, vapid.publicKey);
    const [head = '', claims = '', signature = ''] = token.split('.');
    const { aud, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<
      string,
      unknown
    >;
    assert.deepEqual([aud, sub], [service.url, contact]);
    const point = Buffer.from(vapid.publicKey, 'base64url');
    const publicKey = createPublicKey({
      format: 'jwk',
      key: {
        kty: 'EC',
        crv: 'P-256',
        x: point.subarray(1, 33).toString('base64url'),
        y: point.subarray(33).toString('base64url'),
      },
    });
    const signed = Buffer.from(`${head}.${claims}`);
    const p1363 = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    assert.ok(verify('sha256', signed, p1363, Buffer.from(signature, 'base64url')));
  });

  it('takes its own place when it comes again, and no other’s', async () => {
    const transport = transportTo();
    for (const id of ['notice-7', 'notice-7', 'notice-8'])
      await transport.deliver({ ...here(), id });
    const topics = service.received.map(({ headers }) => headers['topic']);
    assert.equal(topics[0], topics[1]);
    assert.notEqual(topics[0], topics[2]);
    for (const topic of topics) assert.match(String(topic), /^[\w-]{32}$/u);
  });

  it('is accepted, refused or to be tried again as the service says', async () => {
    for (const [status, kind] of [
      [200, 'accepted'],
      [201, 'accepted'],
      [202, 'accepted'],
      [400, 'refused'],
      [404, 'refused'],
      [410, 'refused'],
      [413, 'refused'],
      [429, 'later'],
      [500, 'later'],
      [503, 'later'],
      [307, 'later'],
    ] as const)
      assert.equal((await answering(status)).kind, kind, String(status));
    assert.equal(service.received.length, 11);
  });

  it('may come again when our keys are doubted, which may be about this subscription alone', async () => {
    for (const status of [401, 403])
      assert.equal((await answering(status, 'who?')).kind, 'later', String(status));
  });

  it('says that the browser is gone only where the service says so', async () => {
    for (const status of [404, 410]) assert.equal((await answering(status)).isGone, true);
    for (const status of [201, 400, 413, 500])
      assert.equal((await answering(status)).isGone, undefined, String(status));
  });

  it('brings back an answer without the address, which is a secret of the browser’s', async () => {
    const told = ['push', service.url, 'token-4711', 'second-4711', keys.auth, keys.p256dh];
    const { answer: kept } = await answering(410, told.join(' '));
    assert.equal(kept, '410 push … … … … …');
  });

  it('comes later when its service is away, which is then left alone and holds up no other', async () => {
    const deadUrl = `http://127.0.0.1:${String(await deadPort())}/x`;
    const transport = transportTo(['127.0.0.1'], 150);
    const { kind, answer: said } = await transport.deliver(letterTo(subscription(deadUrl)));
    assert.deepEqual([kind, said.startsWith('no answer')], ['later', true]);
    assert.equal((await transport.deliver(here())).kind, 'accepted');
    answer = () => undefined;
    const slow = transportTo(['127.0.0.1'], 150);
    for (let time = 1; time <= 3; time += 1)
      assert.equal((await slow.deliver(here())).kind, 'later');
    assert.equal(service.received.length, 2, 'asked once while it is away');
  });

  it('finds out that a service is away without sending anything', async () => {
    await assert.rejects(transportTo(['127.0.0.1:1'], 500).reach(), TransportUnavailable);
    await transportTo([]).reach();
    assert.deepEqual(service.received, []);
  });

  it('is refused when the keys of the subscription are none', async () => {
    const endpoint = `${service.url}/x`;
    for (const bad of [
      { ...keys, auth: 'short' },
      { ...keys, p256dh: 'short' },
      { ...keys, p256dh: Buffer.alloc(65, 4).toString('base64url') },
      { ...keys, p256dh: '' },
    ]) {
      const { kind } = await transportTo().deliver(
        letterTo(JSON.stringify({ endpoint, keys: bad })),
      );
      assert.equal(kind, 'refused', JSON.stringify(bad));
    }
    assert.deepEqual(service.received, []);
  });

  it('calls nothing but the services that are allowed', async () => {
    for (const hosts of [[], ['fcm.googleapis.com'], ['localhost'], ['.0.0.1'], ['.127.0.0.1']])
      assert.deepEqual(await transportTo(hosts).deliver(here()), {
        kind: 'refused',
        answer: 'not an allowed push service',
      });
    assert.deepEqual(service.received, []);
  });

  it('is under an id that is a plain name', async () => {
    await assert.rejects(transportTo().deliver({ ...here(), id: '' }), /plain name/u);
  });
});

describe('The keys of push', () => {
  it('are a new pair each time', () => {
    const pairs = [newVapidKeys(), newVapidKeys()];
    assert.notDeepEqual(pairs[0], pairs[1]);
    for (const pair of pairs)
      assert.doesNotThrow(() => webPushTransport({ ...pair, contact, hosts: [], timeoutMs: 1 }));
  });

  it('are tried at the start: no pair, no keys or no contact is no transport', () => {
    const options = { ...vapid, contact, hosts: [], timeoutMs: 1 };
    for (const wrong of [
      { publicKey: newVapidKeys().publicKey },
      { privateKey: newVapidKeys().privateKey },
      { publicKey: 'x' },
      { privateKey: '' },
      { contact: 'town' },
      { contact: 'http://example.org' },
    ])
      assert.throws(() => webPushTransport({ ...options, ...wrong }), JSON.stringify(wrong));
    assert.doesNotThrow(() => webPushTransport({ ...options, contact: 'https://example.org' }));
  });
});
