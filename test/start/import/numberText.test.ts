import assert from 'node:assert/strict';
import fc from 'fast-check';
import { numberText } from '../../../src/start/import/numberText.ts';

describe('A number of JSON', () => {
  it('keeps every digit', () => {
    for (const token of ['1790000000000000001', '-9007199254740993', '0.10000000000000000001'])
      assert.equal(numberText(token), token);
  });

  it('is the same text however its value is written', () => {
    for (const [text, ...tokens] of [
      ['1000', '1000', '1e3', '1000.0', '1E+3', '0.1e4'],
      ['1790000000000000001', '1790000000000000001', '1.790000000000000001e18'],
      ['1790000000000000001', '17900000000000000010e-1', '1790000000000000001.00'],
      ['0.10000000000000000001', '10000000000000000001e-20'],
      ['0', '0', '-0', '0.0', '0e9'],
      ['12345678901234567890.5', '12345678901234567890.50'],
    ])
      for (const token of tokens) assert.equal(numberText(token), text, token);
  });

  it('is as JavaScript writes it where that is exact, so that ids of earlier imports are met again', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        assert.equal(numberText(String(value)), String(value));
      }),
    );
    assert.equal(numberText('0.5'), '0.5');
  });

  it('keeps its exponent where its zeros would fill a page', () => {
    assert.equal(numberText('12e999999999'), '1.2e1000000000');
    assert.equal(numberText('-3e-4000'), '-3e-4000');
    for (const token of [`1e${'9'.repeat(400)}`, '1e-99999999999999999998'])
      assert.equal(numberText(token), token, 'also one that no number holds');
  });

  it('falls together with no other integer', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (value) => {
        assert.notEqual(numberText(String(value)), numberText(String(value + 1n)));
      }),
    );
  });
});
