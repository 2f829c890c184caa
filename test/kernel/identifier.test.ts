import assert from 'node:assert/strict';
import fc from 'fast-check';
import { phoneFrom, readUserName, userNameFrom } from '../../src/kernel/identifier.ts';

/** Signs that come along when something is copied out of a chat, a table or an address book. */
const pasted = [
  '\u202a',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2068',
  '\u2069',
  '\u200b',
  '\u200e',
  '\u200f',
  '\u2060',
  '\ufeff',
  '\u00ad',
];
const around = fc.array(fc.constantFrom(...pasted, ' ', '\u00a0', '\u3000', '\t'), {
  maxLength: 6,
});
const dash = fc.constantFrom('-', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212', '－');
const wide = (text: string): string =>
  text.replace(/[0-9]/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

describe('A phone number', () => {
  const digits = fc.stringMatching(/^1[3-9]\d{9}$/u);
  const between = fc.oneof(dash, fc.constantFrom('', ' ', '.', '·', '。', '\u200b', ' - '));
  const country = fc.constantFrom(
    '',
    '+86',
    '+86-',
    '(+86)',
    '（＋86）',
    '0086',
    '0086 ',
    '86',
    '＋８６ ',
  );

  it('is read in whatever way its 11 digits are written, and pasted with whatever marks', () => {
    fc.assert(
      fc.property(
        digits,
        fc.tuple(around, around),
        country,
        fc.tuple(between, between),
        (phone, [head, tail], code, [one, two]) => {
          const parts = [phone.slice(0, 3), one, phone.slice(3, 7), two, phone.slice(7)];
          const written = [...head, code, ...parts, ...tail].join('');
          assert.equal(phoneFrom(written), phone, JSON.stringify(written));
          assert.equal(phoneFrom(wide(written)), phone, JSON.stringify(written));
        },
      ),
    );
  });

  it('is read with the signs and the label that stood around it', () => {
    for (const written of [
      'tel:+86-138-1234-5678',
      '手机号：138 1234 5678',
      '联系电话: 138•1234•5678',
      '［+86］138/1234/5678',
      '【13812345678】',
      '“138,1234,5678”',
      '<13812345678>;',
      '138⋅1234⁃5678，',
    ])
      assert.equal(phoneFrom(written), '13812345678', written);
  });

  it('is no other text: neither too few digits, nor too many, nor another country’s, nor with a word', () => {
    for (const text of [
      '1234567890',
      '12345678901',
      '12812345678',
      '1381234567',
      '138123456789',
      '23812345678',
      '013812345678',
      '+8813812345678',
      '+1 381 234 5678',
      '+86861381234567',
      'x13812345678',
      '13812345678a',
      '138_1234_5678',
      '',
      '++8613812345678',
      '138+1234+5678',
      '传真13812345678',
      '手机13812345678',
    ])
      assert.equal(phoneFrom(text), undefined, text);
  });

  it('is not looked for in a long text', () => {
    assert.equal(phoneFrom(`13812345678${' '.repeat(400)}`), undefined);
  });
});

describe('A user name', () => {
  it('is read without the marks it was pasted with, in plain characters', () => {
    const names = fc.stringMatching(/^[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_\u4e00-\u9fff]{2,31}$/u);
    fc.assert(
      fc.property(names, around, around, fc.nat(), (name, head, tail, at) => {
        const cut = at % name.length;
        const written = [...head, name.slice(0, cut), '\u200b', name.slice(cut), ...tail].join('');
        assert.equal(userNameFrom(written), name);
      }),
    );
    assert.equal(userNameFrom('Ｗａｎｇ＿Ｗｕ'), 'Wang_Wu');
  });

  it('says what keeps a text from being one', () => {
    for (const [text, fault] of [
      ['ab', 'too_short'],
      ['\u200bab\u200b', 'too_short'],
      ['x'.repeat(33), 'too_long'],
      ['x'.repeat(401), 'too_long'],
      ['wang wu', 'not_a_name'],
      ['раура', 'not_a_name'],
      ['13812345678', 'only_digits'],
    ] as const)
      assert.deepEqual(readUserName(text), { fault }, text);
  });

  it('has 3 to 32 characters, and may begin with a digit as long as they are not all digits', () => {
    for (const userName of ['abc', 'x'.repeat(32), '7up', '2026年', '1_1'])
      assert.deepEqual(readUserName(userName), { userName });
  });
});
