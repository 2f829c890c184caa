import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { deviceKeyOf } from '../../../src/modules/identity/deviceKey.ts';
import { useIdentityKeys } from '../../../src/modules/identity/identityKeys.ts';

describe('The key of a person’s devices', () => {
  const keys = { fieldKey: randomBytes(32), indexKey: randomBytes(32) };
  beforeEach(() => useIdentityKeys(keys));

  it('is 32 bytes, the same each time, and each person’s own', () => {
    const key = deviceKeyOf('lin');
    assert.equal(Buffer.from(key, 'base64').length, 32);
    assert.equal(deviceKeyOf('lin'), key);
    assert.notEqual(deviceKeyOf('zhou'), key);
  });

  it('stays as it was: what pages keep on devices is sealed with it', () => {
    useIdentityKeys({ ...keys, fieldKey: Buffer.from(Array.from({ length: 32 }, (_, at) => at)) });
    assert.equal(deviceKeyOf('lin'), '6t4laiU6HF/Y7n+afr2EkHjDFnv61j//N11yukZ2iSI=');
  });

  it('comes from the field key and does not tell it', () => {
    const key = deviceKeyOf('lin');
    assert.notEqual(key, keys.fieldKey.toString('base64'));
    useIdentityKeys({ ...keys, indexKey: randomBytes(32) });
    assert.equal(deviceKeyOf('lin'), key);
    useIdentityKeys({ ...keys, fieldKey: randomBytes(32) });
    assert.notEqual(deviceKeyOf('lin'), key);
  });
});
