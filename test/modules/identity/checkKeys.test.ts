import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { checkKeys, holdsSealedData } from '../../../src/modules/identity/checkKeys.ts';
import { useIdentityKeys, type IdentityKeys } from '../../../src/modules/identity/identityKeys.ts';
import { KeyCheckModel } from '../../../src/modules/identity/keyCheck.model.ts';
import { emptyStore } from '../../support/store.ts';
import { growPlaces } from '../../support/world.ts';
import { newcomer, useTown } from './people.ts';

describe('The keys of a store', () => {
  useTown();
  let keys: IdentityKeys;
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
    keys = { fieldKey: randomBytes(32), indexKey: randomBytes(32) };
    useIdentityKeys(keys);
  });
  const other = (): IdentityKeys => ({ fieldKey: randomBytes(32), indexKey: randomBytes(32) });

  it('are those that came first, and no others, before anything is sealed', async () => {
    assert.equal(await holdsSealedData(), false);
    assert.deepEqual(await checkKeys(keys), []);
    assert.equal(await holdsSealedData(), true);
    assert.deepEqual(await checkKeys(keys), []);
    assert.deepEqual(await checkKeys(other()), ['FIELD_KEY']);
    assert.deepEqual(await checkKeys({ ...keys, fieldKey: randomBytes(32) }), ['FIELD_KEY']);
    assert.deepEqual(await checkKeys({ ...keys, indexKey: randomBytes(32) }), ['INDEX_KEY']);
    assert.deepEqual(await checkKeys(keys), []);
  });

  it('are tried on a phone number in data that have no check yet, and others leave none', async () => {
    await newcomer({ phone: '13812345678' });
    assert.equal(await holdsSealedData(), true);
    assert.deepEqual(await checkKeys(other()), ['FIELD_KEY']);
    assert.deepEqual(await checkKeys({ ...keys, indexKey: randomBytes(32) }), ['INDEX_KEY']);
    assert.equal((await KeyCheckModel.find({}).lean()).length, 0);
    assert.deepEqual(await checkKeys(keys), []);
    assert.equal((await KeyCheckModel.find({}).lean()).length, 1);
  });

  it('are one pair when two processes begin at the same moment', async () => {
    const pairs = [keys, other(), other()];
    const wrong = await Promise.all(pairs.map(checkKeys));
    assert.equal(wrong.filter((names) => names.length === 0).length, 1);
    assert.equal((await KeyCheckModel.find({}).lean()).length, 1);
  });

  it('cannot be told from what the store keeps of them', async () => {
    await checkKeys(keys);
    const kept = JSON.stringify(await KeyCheckModel.findOne({}).lean());
    for (const key of [keys.fieldKey, keys.indexKey])
      for (const form of ['hex', 'base64', 'base64url'] as const)
        assert.ok(!kept.includes(key.toString(form)));
  });
});
