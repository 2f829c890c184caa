import assert from 'node:assert/strict';
import fc from 'fast-check';
import { randomId } from '../../../src/kernel/id.ts';
import { codeFrom, codeFromTyped, groupedCode } from '../../../src/modules/papers/paper.ts';

describe('The code of a paper', () => {
  it('is 16 letters and digits, of which none is read as another', () => {
    for (let time = 0; time < 200; time += 1)
      assert.match(codeFrom(randomId()), /^[0-9A-HJKMNP-TV-Z]{16}$/u);
    assert.equal(codeFrom('0'.repeat(32)), '0000000000000000');
    assert.equal(codeFrom('f'.repeat(32)), 'ZZZZZZZZZZZZZZZZ');
    assert.equal(codeFrom(`${'0'.repeat(19)}1${'f'.repeat(12)}`), '0000000000000001');
  });

  it('holds 80 bits of the id: whatever differs there gives another code', () => {
    const codes = new Set(
      Array.from({ length: 20 }, (_, at) => codeFrom(`${'0'.repeat(at)}1${'0'.repeat(31 - at)}`)),
    );
    assert.equal(codes.size, 20);
  });

  it('is read however it is typed', () => {
    const code = 'K7QF2M9D8XY01ABC';
    for (const typed of [
      code,
      groupedCode(code),
      'k7qf 2m9d 8xyo iabc',
      'Ｋ７ＱＦ—2M9D–8XY0-LABC',
      '  K7QF-2M9D-8XY0-1ABC\n',
    ])
      assert.equal(codeFromTyped(typed), code, typed);
  });

  it('is nothing for all else', () => {
    for (const typed of [
      '',
      'K7QF',
      'K7QF2M9D8XY01ABCD',
      'U7QF2M9D8XY01ABC',
      '核对码',
      '-'.repeat(99),
    ])
      assert.equal(codeFromTyped(typed), undefined, typed);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const code = codeFromTyped(typed);
        assert.ok(code === undefined || code.length === 16);
      }),
    );
  });
});
