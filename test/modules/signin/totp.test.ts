import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { useIdentityKeys } from '../../../src/modules/identity/identityKeys.ts';
import {
  authenticatorUri,
  newSecret,
  openSecret,
  sealSecret,
  stepOfCode,
} from '../../../src/modules/signin/totp.ts';

/** The secret of RFC 6238's test vectors, `12345678901234567890`, and their last six digits by seconds since 1970. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const vectors = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const;

const at = (second: number) => new Date(second * 1000);

describe('A code of the moment', () => {
  for (const [second, code] of vectors)
    it(`is that of RFC 6238 at ${String(second)} s`, () => {
      assert.equal(stepOfCode(secret, code, at(second)), Math.floor(second / 30));
    });

  it('is taken from a clock that is a step behind or ahead, as the step that it is of', () => {
    const [second, code] = vectors[3];
    const step = Math.floor(second / 30);
    for (const skew of [-30, 0, 30])
      assert.equal(stepOfCode(secret, code, at(second + skew)), step);
  });

  it('is not taken from a clock that is two minutes off', () => {
    const [second, code] = vectors[3];
    for (const skew of [-120, -61, 61, 120])
      assert.equal(stepOfCode(secret, code, at(second + skew)), undefined);
  });

  it('comes of a secret of 160 bits, which an authenticator takes over by name', () => {
    const made = newSecret();
    assert.match(made, /^[A-Z2-7]{32}$/u);
    assert.notEqual(made, newSecret());
    const uri = new URL(authenticatorUri(made, '林七'));
    assert.equal(uri.protocol, 'otpauth:');
    assert.equal(uri.searchParams.get('secret'), made);
    assert.equal(uri.searchParams.get('digits'), '6');
    assert.equal(uri.searchParams.get('period'), '30');
    assert.equal(uri.searchParams.get('algorithm'), 'SHA1');
    assert.match(decodeURIComponent(uri.pathname), /林七$/u);
  });

  it('comes of a secret that opens only in its person’s place', () => {
    useIdentityKeys({ fieldKey: randomBytes(32), indexKey: randomBytes(32) });
    const sealed = sealSecret('a', secret);
    assert.ok(!sealed.includes(secret));
    assert.equal(openSecret('a', sealed), secret);
    assert.throws(() => openSecret('b', sealed));
  });
});
