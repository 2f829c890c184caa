import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { useIdentityKeys } from '../../../src/modules/identity/identityKeys.ts';
import {
  inGroups,
  newRecoveryCodes,
  recoveryCodesGiven,
  recoveryHash,
} from '../../../src/modules/signin/recoveryCode.ts';
import { typedCodeFrom } from '../../../src/modules/signin/typedCode.ts';

describe('Recovery codes', () => {
  it('are ten different ones of 80 bits, read back as they are shown', () => {
    const codes = newRecoveryCodes();
    assert.equal(new Set(codes).size, recoveryCodesGiven);
    for (const code of codes) {
      assert.match(inGroups(code), /^(?:[A-Z2-7]{4} ){3}[A-Z2-7]{4}$/u);
      assert.deepEqual(typedCodeFrom(inGroups(code)), { kind: 'recovery', code });
    }
  });

  it('are kept as fingerprints under our key, of one person alone', () => {
    useIdentityKeys({ fieldKey: randomBytes(32), indexKey: randomBytes(32) });
    const hash = recoveryHash('a', 'ABCDEFGHIJKLOB23');
    assert.match(hash, /^[0-9a-f]{64}$/u);
    assert.notEqual(recoveryHash('b', 'ABCDEFGHIJKLOB23'), hash);
    useIdentityKeys({ fieldKey: randomBytes(32), indexKey: randomBytes(32) });
    assert.notEqual(recoveryHash('a', 'ABCDEFGHIJKLOB23'), hash);
  });
});
