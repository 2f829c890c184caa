import assert from 'node:assert/strict';
import { typedCodeFrom } from '../../../src/modules/signin/typedCode.ts';

describe('A typed code', () => {
  it('is six digits, however they are written', () => {
    for (const text of [
      '123456',
      ' 123 456 ',
      '１２３４５６',
      '123-456',
      '12\u200b3456',
      '１２３　４５６',
    ])
      assert.deepEqual(typedCodeFrom(text), { kind: 'moment', digits: '123456' }, text);
  });

  it('is sixteen letters and digits of a recovery code, with what is easily misread', () => {
    for (const text of [
      'ABCD EFGH IJKL OB23',
      'abcd-efgh-ijkl-ob23',
      'ABCDEFGH1JKL0823',
      'ＡＢＣＤ efgh ijkl ob23',
    ])
      assert.deepEqual(typedCodeFrom(text), { kind: 'recovery', code: 'ABCDEFGHIJKLOB23' }, text);
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      '12345',
      '1234567',
      'ABCD',
      'ABCDEFGHIJKLOB234',
      '验证码',
      'x'.repeat(1e6),
    ])
      assert.equal(typedCodeFrom(text), undefined, text.slice(0, 20));
  });
});
