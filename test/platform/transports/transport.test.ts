import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  plainId,
  shortAnswer,
  TransportUnavailable,
} from '../../../src/platform/transports/transport.ts';

describe('What is kept of a server’s answer', () => {
  it('is its words and codes', () => {
    assert.equal(shortAnswer('250 2.0.0 Ok: queued as 4Xq1'), '250 2.0.0 Ok: queued as 4Xq1');
    assert.equal(shortAnswer('400 号码无效'), '400 号码无效');
    assert.equal(shortAnswer('400 {"error":"no such number"}'), '400 {"error":"no such number"}');
    assert.equal(shortAnswer(''), '');
  });

  it('is one line without signs that are not seen', () => {
    assert.equal(
      shortAnswer('550-5.1.1 one\r\n550 5.1.1\ttwo\u0000\u001b[31m\u202ethree\u2028'),
      '550-5.1.1 one 550 5.1.1 two [31m three',
    );
  });

  it('does not name the person, in whatever case or form', () => {
    const to = 'Wang.Fang@example.org';
    for (const [answer, kept] of [
      [`550 <${to}>: gone`, '550 <…>: gone'],
      ['550 <WANG.FANG@EXAMPLE.ORG> gone', '550 … gone'],
      ['550 wang.fang+new@other.example gone', '550 … gone'],
      ['550 wang.fang\u0000@example.org gone', '550 wang.fang … gone'],
    ] as const)
      assert.equal(shortAnswer(answer, to), kept);
    assert.equal(shortAnswer('bad number +8613800000000.', '+8613800000000'), 'bad number ….');
    assert.equal(shortAnswer('bad: 138 0000-0000', '+8613800000000'), 'bad: …');
    assert.equal(shortAnswer('bad: 8613800000000', '+8613800000000'), 'bad: …');
    assert.equal(shortAnswer('no https://push.example/secret here', '{}'), 'no … here');
    assert.equal(shortAnswer('keyABC is stale', 'x', 'KEYabc'), '… is stale');
    assert.equal(shortAnswer('all is well', ''), 'all is well');
  });

  it('has at most 200 characters, of a text of any length', () => {
    assert.equal(shortAnswer('a'.repeat(5_000)).length, 200);
    assert.ok(shortAnswer(`${'a'.repeat(199)}😀`).isWellFormed());
    const startMs = performance.now();
    shortAnswer('1 '.repeat(1_000_000), '1');
    shortAnswer('\u0000 '.repeat(1_000_000));
    assert.ok(performance.now() - startMs < 500);
  });

  it('never holds the address, whatever the server wrote around it', () => {
    const part = fc.string({ unit: 'grapheme', maxLength: 40 });
    const address = fc.emailAddress();
    fc.assert(
      fc.property(part, address, part, (before, to, after) => {
        const kept = shortAnswer(`${before}${to}${after}`, to);
        assert.ok(!kept.toLowerCase().includes(to.toLowerCase()));
        assert.ok(kept.length <= 200 && !/\p{Cc}/u.test(kept));
      }),
    );
  });
});

describe('The id of a letter', () => {
  const letter = (id: string) => ({ id, to: 'x', subject: 'x', text: 'x' });

  it('is a plain name', () => {
    for (const id of ['a', '0f3c9a', 'notice-7_2', 'x'.repeat(128)])
      assert.equal(plainId(letter(id)), id);
  });

  it('is nothing that leads out of a folder or into another header', () => {
    for (const id of [
      '',
      '.',
      '..',
      '../a',
      'a/b',
      'a\\b',
      'a.b',
      'a b',
      'a\r\nb',
      'a>',
      '-a',
      'é',
      'x'.repeat(129),
      'a\n',
    ])
      assert.throws(() => plainId(letter(id)), /plain name/u, JSON.stringify(id));
  });
});

describe('A transport that is away', () => {
  it('is told from every other failure by its class and its name', () => {
    const error = new TransportUnavailable('the relay is away');
    assert.ok(error instanceof Error);
    assert.equal(String(error), 'TransportUnavailable: the relay is away');
  });
});
