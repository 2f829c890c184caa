import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { makeKeyCheck, sampleOf, wrongKeys } from '../../../src/modules/identity/keyCheck.ts';

const keys = { fieldKey: randomBytes(32), indexKey: randomBytes(32) };
const sample = sampleOf(makeKeyCheck(keys));

describe('What a store keeps of its keys', () => {
  it('agrees with them', () => {
    assert.deepEqual(wrongKeys(sample, keys), []);
  });

  it('agrees with them also where an earlier build wrote it', () => {
    const kept = {
      sealed: 'v1.hSI5YGsD7xz_x6T76fCNW4Qg4gbR_O6omq2h6in9moGImvdk',
      fingerprint: 'e4776ebcd4ea267b9a40c31b4be6615a1b0119d621697c2b0ad737d35ff0d81c',
    };
    const old = { fieldKey: Buffer.alloc(32, 1), indexKey: Buffer.alloc(32, 2) };
    assert.deepEqual(wrongKeys(sampleOf(kept), old), []);
    assert.equal(makeKeyCheck(old).fingerprint, kept.fingerprint);
  });

  it('names the key that is another', () => {
    assert.deepEqual(wrongKeys(sample, { ...keys, indexKey: randomBytes(32) }), ['INDEX_KEY']);
    assert.deepEqual(wrongKeys(sample, { ...keys, fieldKey: randomBytes(32) }), ['FIELD_KEY']);
    const others = { fieldKey: randomBytes(32), indexKey: randomBytes(32) };
    assert.deepEqual(wrongKeys(sample, others), ['FIELD_KEY']);
  });

  it('tells nothing of them', () => {
    const text = JSON.stringify(sample);
    for (const key of Object.values(keys))
      for (const form of ['hex', 'base64', 'base64url'] as const)
        assert.ok(!text.includes(key.toString(form)));
    assert.notEqual(makeKeyCheck(keys).sealed, sample.sealed);
    assert.equal(makeKeyCheck(keys).fingerprint, sample.fingerprint);
  });

  it('is sealed in its own place: elsewhere it does not open', () => {
    const moved = { ...sample, place: { ...sample.place, id: 'other' } };
    assert.deepEqual(wrongKeys(moved, keys), ['FIELD_KEY']);
  });
});
