import assert from 'node:assert/strict';
import { codeFrom, codeOf, isCodeOf } from '../../../src/modules/delivery/addressCode.ts';
import { useIdentityKeys } from '../../../src/modules/identity/identityKeys.ts';

const key = (byte: number) => Buffer.alloc(32, byte);
const address = { id: 'a', round: '1' };

describe('The code of an address', () => {
  beforeEach(() => {
    useIdentityKeys({ fieldKey: key(1), indexKey: key(2) });
  });

  it('is six digits, another one for each address, round and key', () => {
    const code = codeOf(address);
    assert.match(code, /^\d{6}$/u);
    assert.equal(codeOf(address), code);
    const others = [codeOf({ id: 'b', round: '1' }), codeOf({ id: 'a', round: '2' })];
    useIdentityKeys({ fieldKey: key(1), indexKey: key(3) });
    assert.equal(new Set([code, ...others, codeOf(address)]).size, 4);
  });

  it('keeps its zeros in front', () => {
    const codes = Array.from({ length: 200 }, (_, round) =>
      codeOf({ id: 'a', round: String(round) }),
    );
    assert.ok(codes.some((code) => code.startsWith('0')));
    assert.ok(codes.every((code) => code.length === 6));
  });

  it('is known however its digits are grouped, and nothing else is', () => {
    const code = codeOf(address);
    assert.equal(codeFrom(` ${code.slice(0, 3)} ${code.slice(3)}。`), code);
    assert.ok(isCodeOf(address, code));
    assert.ok(!isCodeOf(address, code.startsWith('1') ? `2${code.slice(1)}` : `1${code.slice(1)}`));
    for (const typed of ['', code.slice(1), `${code}0`, 'abcdef', '1'.repeat(100_000)])
      assert.equal(codeFrom(typed), undefined);
  });
});
