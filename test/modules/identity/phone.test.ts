import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { useIdentityKeys } from '../../../src/modules/identity/identityKeys.ts';
import { limitKey } from '../../../src/modules/identity/limitKey.ts';
import { phoneColumnsOf, phoneIndexOf, phonePlace } from '../../../src/modules/identity/phone.ts';
import { unseal } from '../../../src/platform/seal.ts';

const keys = { fieldKey: randomBytes(32), indexKey: randomBytes(32) };
const phone = '13812345678';

describe('A phone number in the store', () => {
  beforeEach(() => {
    useIdentityKeys(keys);
  });

  it('is sealed, and opens in its own person’s document alone', () => {
    const { phoneSealed } = phoneColumnsOf('lin', phone);
    assert.ok(!phoneSealed.includes(phone));
    assert.equal(unseal(keys.fieldKey, phonePlace('lin'), phoneSealed), phone);
    assert.throws(() => unseal(keys.fieldKey, phonePlace('gao'), phoneSealed));
  });

  it('is found by a fingerprint that is the same for everybody and shows no digit', () => {
    const { phoneIndex } = phoneColumnsOf('lin', phone);
    assert.equal(phoneIndex, phoneIndexOf(phone));
    assert.equal(phoneColumnsOf('gao', phone).phoneIndex, phoneIndex);
    assert.notEqual(phoneIndexOf('13812345679'), phoneIndex);
    assert.ok(!phoneIndex.includes(phone));
  });

  it('that was kept by an earlier build is found and opened still', () => {
    const old = { fieldKey: Buffer.alloc(32, 1), indexKey: Buffer.alloc(32, 2) };
    useIdentityKeys(old);
    assert.equal(
      phoneIndexOf(phone),
      '0200484b3c07be25daa264d2175065e8115ce2730e759e52ebfc9470ff0d0c38',
    );
    const sealed = 'v1.cO-vWKhpM3sr28dfr5cmGuidxWfTVbHOAknhclVOhycKOtwZBkKt';
    assert.equal(unseal(old.fieldKey, phonePlace('lin'), sealed), phone);
  });

  it('has another fingerprint under other keys, and none that a limit could have', () => {
    const index = phoneIndexOf(phone);
    assert.notEqual(limitKey(phone), index);
    useIdentityKeys({ ...keys, indexKey: randomBytes(32) });
    assert.notEqual(phoneIndexOf(phone), index);
  });
});

describe('The key of a limit', () => {
  beforeEach(() => {
    useIdentityKeys(keys);
  });

  it('is one for the same words, shows none of them, and does not run them together', () => {
    const key = limitKey('signIn', '10.0.0.7');
    assert.equal(limitKey('signIn', '10.0.0.7'), key);
    assert.ok(!key.includes('10.0.0.7'));
    for (const words of [['signIn10', '.0.0.7'], ['signUp', '10.0.0.7'], ['signIn'], []])
      assert.notEqual(limitKey(...words), key);
  });
});
