import assert from 'node:assert/strict';
import { isMailAddress, senderFrom } from '../../../src/platform/transports/mailMessage.ts';

describe('A mail address', () => {
  it('is one as people have them', () => {
    for (const one of [
      'wang@example.org',
      'wang.fang+town@mail.example.org',
      "o'hara@example.org",
      '王芳@例子.中国',
      'a@b',
    ])
      assert.ok(isMailAddress(one), one);
  });

  it('is not two, none, a header or a command', () => {
    for (const one of [
      '',
      'wang',
      '@example.org',
      'wang@',
      'a@b@c',
      'a@b,c@d',
      'a@b;c@d',
      'a@b c@d',
      'Wang <wang@example.org>',
      'wang@example.org>',
      'wang@example.org\r\nBcc: x@y',
      'wang@example.org\n',
      'wang\u0000@example.org',
      '"wang fang"@example.org',
      'wang(comment)@example.org',
      'group:wang@example.org',
      'wang@[192.0.2.1]',
      'wang\u202e@example.org',
      `${'a'.repeat(65)}@example.org`,
      `a@${'b'.repeat(190)}`,
    ])
      assert.ok(!isMailAddress(one), JSON.stringify(one));
  });
});

describe('The sender of our mail', () => {
  it('is an address, with a name or without', () => {
    assert.deepEqual(senderFrom('town@example.org'), {
      name: '',
      address: 'town@example.org',
      domain: 'example.org',
    });
    assert.deepEqual(senderFrom('网上枫桥 <town@例子.中国>'), {
      name: '网上枫桥',
      address: 'town@例子.中国',
      domain: 'xn--fsqu00a.xn--fiqs8s',
    });
  });

  it('is one, and has a domain', () => {
    for (const from of [
      '',
      'town',
      'a@b, c@d',
      'Town <a@b>, <c@d>',
      'Town <>',
      'Town\r\nBcc: x@y <a@b>',
      'a@-\u0080',
    ])
      assert.throws(() => senderFrom(from), /the sender of mail/u, JSON.stringify(from));
  });
});
