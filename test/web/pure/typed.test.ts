import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as server from '../../../src/kernel/identifier.ts';
import * as kept from '../../../src/kernel/text.ts';
import { publicNumberFrom } from '../../../src/kernel/publicNumber.ts';
import { askedKeysOf } from '../../../src/platform/searchKeys.ts';
import { canBeSought } from '../../../web/src/shell/listFilter.ts';
import { isPhone, isPublicNumber, isUserName } from '../../../web/src/talk/identifier.ts';
import { isBlank, visibleLengthOf } from '../../../web/src/talk/isBlank.ts';

describe('What the page takes for empty', () => {
  it('is what the server takes for empty, character by character', () => {
    for (let code = 0; code < 0x110000; code += 1) {
      const one = String.fromCodePoint(code);
      if (isBlank(one) !== kept.isBlank(one) || (visibleLengthOf(one) === 0) !== isBlank(one))
        assert.fail(code.toString(16));
    }
  });
});

describe('What the page takes for a phone number or a user name', () => {
  const typed = fc.oneof(
    fc.stringMatching(/^[\s(（+＋]{0,3}(?:86|0086)?[-.)） ]{0,2}1[2-9][-\d. \u2011]{8,13}$/u),
    fc.stringMatching(/^[\u202a\u200b ]?[A-Za-z0-9_\u4e00-\u9fff\uff21-\uff3a-]{1,34}[\u202c ]?$/u),
    fc.stringMatching(/^(?:tel|手机号|电话)[:： ]?[【"+_]?1[3-9][\d,/•_]{9,12}[】"。]?$/u),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
  );

  it('is what the server takes for one', () => {
    fc.assert(
      fc.property(typed, (text) => {
        assert.equal(isPhone(text), server.phoneFrom(text) !== undefined, JSON.stringify(text));
        assert.equal(
          isUserName(text),
          server.userNameFrom(text) !== undefined,
          JSON.stringify(text),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('What the page takes for a number or for words to look for', () => {
  const piece = fc.constantFrom(
    ...[
      '案件',
      '编号',
      '第',
      'No.',
      '№',
      '#',
      '（',
      '2026',
      '２０２６',
      '年',
      '-',
      '—',
      '一',
      ' ',
      '·',
    ],
    ...[
      '0',
      '4',
      '１',
      '40',
      '号',
      '）',
      '，',
      '水',
      '漏水',
      'F',
      'é',
      '\u200b',
      '⻋',
      '⼭',
      '㇐',
      'ᅟ',
    ],
  );
  const typed = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const isAsked = (text: string) => {
    try {
      return askedKeysOf(text).length > 0;
    } catch {
      return false;
    }
  };

  it('is what the server takes for them', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const isNumber = publicNumberFrom(text) !== undefined;
        assert.equal(isPublicNumber(text), isNumber, JSON.stringify(text));
        assert.equal(canBeSought(text), isAsked(text), JSON.stringify(text));
      }),
      { numRuns: 3_000 },
    );
  });
});
