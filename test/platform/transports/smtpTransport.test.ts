import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { smtpTransport } from '../../../src/platform/transports/smtpTransport.ts';
import { TransportUnavailable } from '../../../src/platform/transports/transport.ts';
import { deadPort, mailServer, rawServer, relayUser } from './mailServer.ts';
import { testCertificate } from './testCertificate.ts';

const letter = {
  id: 'notice-7',
  to: 'wang.fang@example.org',
  subject: '您的案件有新进展',
  text: '请登录查看。\n.\nA second line that begins with nothing.\n',
};
const signIn = `${relayUser.user}:${encodeURIComponent(relayUser.pass)}`;

/** The head of a message, unfolded: one line a header. */
const headersOf = (raw: string): string[] =>
  (raw.split('\r\n\r\n', 1)[0] ?? '').replaceAll(/\r\n[ \t]+/gu, ' ').split('\r\n');
const namesOf = (raw: string): string[] =>
  headersOf(raw).map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
const headerOf = (raw: string, name: string): string | undefined =>
  headersOf(raw)
    .find((line) => line.toLowerCase().startsWith(`${name}: `))
    ?.slice(name.length + 2);
const fromQuoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
const bodyOf = (raw: string): string => {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  const isBase64 = headerOf(raw, 'content-transfer-encoding') === 'base64';
  return (isBase64 ? Buffer.from(body, 'base64') : fromQuoted(body))
    .toString('utf8')
    .replaceAll('\r\n', '\n');
};

describe('A letter by mail', () => {
  const closing: (() => Promise<void>)[] = [];
  const open = async <T extends { close: () => Promise<void> }>(
    opening: Promise<T>,
  ): Promise<T> => {
    const server = await opening;
    closing.push(server.close);
    return server;
  };
  const relay = (...options: Parameters<typeof mailServer>) => open(mailServer(...options));
  const mailTo = (
    url: string,
    options: { from?: string; timeoutMs?: number; ca?: string } = {},
  ) => {
    const transport = smtpTransport({
      url,
      from: '枫桥 <town@example.org>',
      timeoutMs: 2_000,
      ...options,
    });
    closing.push(() => transport.close());
    return transport;
  };
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  it('comes as it was written, to its one reader, over TLS and with our name', async () => {
    const { port, taken, passwords } = await relay({ secure: true });
    const transport = mailTo(`smtps://${signIn}@localhost:${String(port)}`, {
      ca: testCertificate.cert,
    });
    const { kind, answer } = await transport.deliver(letter);
    assert.equal(kind, 'accepted');
    assert.match(answer, /^250 .*queued as 4711/u);
    assert.equal(taken.length, 1);
    const [{ from, recipients, raw, secure } = assert.fail()] = taken;
    assert.deepEqual([from, recipients, secure], ['town@example.org', [letter.to], true]);
    assert.deepEqual(passwords, [relayUser.pass]);
    assert.equal(bodyOf(raw), letter.text);
    assert.equal(headerOf(raw, 'from'), '=?UTF-8?B?5p6r5qGl?= <town@example.org>');
    assert.equal(headerOf(raw, 'to'), letter.to);
    assert.equal(headerOf(raw, 'content-type'), 'text/plain; charset=utf-8');
  });

  it('says that a machine wrote it and nothing that nobody asked for', async () => {
    const { port, taken } = await relay();
    await mailTo(`smtp://127.0.0.1:${String(port)}`).deliver(letter);
    const [{ raw } = assert.fail()] = taken;
    assert.equal(headerOf(raw, 'auto-submitted'), 'auto-generated');
    assert.deepEqual(namesOf(raw).sort(), [
      'auto-submitted',
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
  });

  it('has the same Message-ID at each try, and another letter has another', async () => {
    const { port, taken } = await relay();
    const transport = mailTo(`smtp://127.0.0.1:${String(port)}`);
    for (const id of ['notice-7', 'notice-7', 'notice-8'])
      await transport.deliver({ ...letter, id });
    assert.deepEqual(
      taken.map(({ raw }) => headerOf(raw, 'message-id')),
      ['<notice-7@example.org>', '<notice-7@example.org>', '<notice-8@example.org>'],
    );
    await assert.rejects(transport.deliver({ ...letter, id: 'a>\r\nBcc: x@y' }), /plain name/u);
    assert.equal(taken.length, 3);
  });

  it('cannot be given more readers or headers by what stands in it', async () => {
    const { port, taken, named } = await relay();
    const transport = mailTo(`smtp://127.0.0.1:${String(port)}`);
    await transport.deliver(letter);
    const [{ raw: plain } = assert.fail()] = taken;
    for (const subject of [
      'Hello\r\nBcc: eve@example.org',
      'Hello\nBcc: eve@example.org\n\nanother body',
      'Hello\rX-Evil: 1',
      'a, b <eve@example.org>, c',
      'Hello\u2028Bcc: eve@example.org\u0085X-Evil: 1',
    ]) {
      const text =
        'To: eve@example.org\r\n.\r\nMAIL FROM:<eve@example.org>\r\nRCPT TO:<eve@example.org>\r\n';
      const { kind } = await transport.deliver({ ...letter, subject, text });
      assert.equal(kind, 'accepted');
      const got = taken.at(-1) ?? assert.fail();
      assert.deepEqual(got.recipients, [letter.to]);
      assert.deepEqual(namesOf(got.raw).sort(), namesOf(plain).sort(), JSON.stringify(subject));
    }
    assert.equal(taken.length, 6);
    assert.deepEqual(new Set(named), new Set([letter.to]));
    assert.equal(named.length, 6);
  });

  it('goes to one address or to none: the relay hears nothing of two', async () => {
    const { port, taken, named } = await relay();
    const transport = mailTo(`smtp://127.0.0.1:${String(port)}`);
    for (const to of [
      '',
      'nobody',
      'wang@example.org, eve@example.org',
      'wang@example.org,eve@example.org',
      'wang@example.org>\r\nRCPT TO:<eve@example.org',
      'wang@example.org\r\nBcc: eve@example.org',
      'Wang <wang@example.org>',
      'group: wang@example.org, eve@example.org;',
    ])
      assert.deepEqual(
        await transport.deliver({ ...letter, to }),
        { kind: 'refused', answer: 'not a mail address' },
        JSON.stringify(to),
      );
    assert.deepEqual([taken, named], [[], []]);
  });

  for (const { refusals, kind } of [
    { refusals: { rcpt: 550 }, kind: 'refused' },
    { refusals: { rcpt: 553 }, kind: 'refused' },
    { refusals: { rcpt: 451 }, kind: 'later' },
    { refusals: { data: 554 }, kind: 'refused' },
    { refusals: { data: 452 }, kind: 'later' },
    { refusals: { data: 421 }, kind: 'later' },
    { refusals: { mail: 552 }, kind: 'refused' },
  ])
    it(`is ${kind} when the relay answers so: ${JSON.stringify(refusals)}`, async () => {
      const { port, taken } = await relay({}, refusals);
      const handover = await mailTo(`smtp://127.0.0.1:${String(port)}`).deliver(letter);
      assert.equal(handover.kind, kind);
      assert.match(handover.answer, new RegExp(`^${String(Object.values(refusals)[0])} `, 'u'));
      assert.ok(!/wang|example/iu.test(handover.answer), handover.answer);
      assert.deepEqual(taken, []);
    });

  it('is not to blame for what the relay holds against us', async () => {
    for (const refusals of [
      { mail: 550 },
      { mail: 451 },
      { rcpt: 530 },
      { rcpt: 535 },
      { rcpt: 421 },
    ]) {
      const { port } = await relay({}, refusals);
      await assert.rejects(
        mailTo(`smtp://127.0.0.1:${String(port)}`).deliver(letter),
        TransportUnavailable,
        JSON.stringify(refusals),
      );
    }
  });

  describe('and its way', () => {
    const away = async (
      url: string,
      words: RegExp,
      options: { timeoutMs?: number; ca?: string } = {},
    ) => {
      await assert.rejects(mailTo(url, options).deliver(letter), (error) => {
        assert.ok(error instanceof TransportUnavailable);
        assert.match(error.message, words);
        assert.ok(!/p@ss|wang/u.test(String(error.stack)), error.message);
        return true;
      });
    };

    it('is closed by TLS before anything is said', async () => {
      const { port, taken, passwords } = await relay({ authOptional: false });
      const url = `smtp://${signIn}@localhost:${String(port)}?tls=required`;
      const { kind } = await mailTo(url, { ca: testCertificate.cert }).deliver(letter);
      assert.equal(kind, 'accepted');
      assert.deepEqual([taken[0]?.secure, passwords], [true, [relayUser.pass]]);
    });

    it('is not taken where TLS is required and not offered, or the certificate is not trusted', async () => {
      const plain = await relay({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] });
      await away(`smtp://${signIn}@localhost:${String(plain.port)}?tls=required`, /ETLS/u, {
        ca: testCertificate.cert,
      });
      const upgraded = await relay();
      await away(`smtp://${signIn}@localhost:${String(upgraded.port)}?tls=required`, /mail: E/u);
      const closed = await relay({ secure: true });
      await away(`smtps://${signIn}@localhost:${String(closed.port)}`, /mail: E/u);
      for (const { passwords, named } of [plain, upgraded, closed])
        assert.deepEqual([passwords, named], [[], []]);
    });

    it('needs no TLS on this machine, and takes it where it is offered', async () => {
      const plain = await relay({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] });
      await mailTo(`smtp://${signIn}@localhost:${String(plain.port)}`).deliver(letter);
      const offered = await relay();
      await mailTo(`smtp://${signIn}@localhost:${String(offered.port)}`).deliver(letter);
      assert.deepEqual([plain.taken[0]?.secure, offered.taken[0]?.secure], [false, true]);
    });

    it('is closed to a wrong password, and to none where one is asked for', async () => {
      const { port, named } = await relay({ authOptional: false });
      await away(`smtp://town:wrong-p%40ss@localhost:${String(port)}`, /EAUTH.* 535/u);
      await away(`smtp://localhost:${String(port)}`, /530/u);
      assert.deepEqual(named, []);
    });

    it('is closed when nobody listens, or nobody of that name is there', async () => {
      await away(`smtp://127.0.0.1:${String(await deadPort())}`, /ESOCKET|ECONN/u);
    });

    it('is given up when the server says nothing', async () => {
      const { port } = await open(rawServer(() => undefined));
      const startMs = performance.now();
      await away(`smtp://127.0.0.1:${String(port)}`, /ETIMEDOUT/u, { timeoutMs: 150 });
      assert.ok(performance.now() - startMs < 1_000);
    });

    it('is given up when the server greets with a refusal, or falls silent after its greeting', async () => {
      const busy = await open(rawServer((socket) => socket.write('554 not today\r\n')));
      await away(`smtp://127.0.0.1:${String(busy.port)}`, /554 not today/u);
      const silent = await open(rawServer((socket) => socket.write('220 hello\r\n')));
      await away(`smtp://127.0.0.1:${String(silent.port)}`, /ETIMEDOUT/u, { timeoutMs: 150 });
    });

    /** A relay that says yes to everything until the letter has come whole, and then does `end`. */
    const untilData = (end: (socket: Socket) => void) => (socket: Socket) => {
      socket.write('220 hello\r\n');
      let inData = false;
      createInterface(socket).on('line', (line) => {
        if (inData && line === '.') end(socket);
        else if (line === 'DATA') inData = socket.write('354 go on\r\n');
        else if (!inData) socket.write('250 yes\r\n');
      });
    };

    it('is broken when the connection ends after the letter and nobody knows whether it was taken', async () => {
      const dies = await open(rawServer(untilData((socket) => socket.destroy())));
      await away(`smtp://127.0.0.1:${String(dies.port)}`, /ECONNECTION/u);
      const hangs = await open(rawServer(untilData(() => undefined)));
      await away(`smtp://127.0.0.1:${String(hangs.port)}`, /ETIMEDOUT/u, { timeoutMs: 150 });
      const works = await open(rawServer(untilData((socket) => socket.write('250 taken\r\n'))));
      const transport = mailTo(`smtp://127.0.0.1:${String(works.port)}`);
      assert.deepEqual(await transport.deliver(letter), { kind: 'accepted', answer: '250 taken' });
    });
  });
});
