import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { blindIndex, seal, unseal } from '../../src/platform/seal.ts';

const key = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex');
const nonce = Buffer.from('a0a1a2a3a4a5a6a7a8a9aaab', 'hex');
const place = { collection: 'people', id: 'p1', field: 'phone' };

describe('A sealed text', () => {
  it('is what it always was: golden vectors', () => {
    assert.equal(
      seal(key, place, '13800000000', nonce),
      'v1.oKGio6Slpqeoqaqr1ytEHXX7Mo9SVbebxtmcC-DBc6pE_toPLB3P',
    );
    assert.equal(
      unseal(key, place, 'v1.oKGio6Slpqeoqaqr1ytEHXX7Mo9SVbebxtmcC-DBc6pE_toPLB3P'),
      '13800000000',
    );
    assert.equal(seal(key, place, '', nonce), 'v1.oKGio6SlpqeoqaqrXfWt4duPvaK8h1n2Dgk-cA');
    assert.equal(unseal(key, place, 'v1.oKGio6SlpqeoqaqrXfWt4duPvaK8h1n2Dgk-cA'), '');
  });

  it('opens to the same text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        fc.pre(text.isWellFormed());
        assert.equal(unseal(key, place, seal(key, place, text)), text);
      }),
    );
  });

  it('looks different each time and shows nothing of the text', () => {
    const sealed = Array.from({ length: 100 }, () => seal(key, place, '13800000000'));
    assert.equal(new Set(sealed).size, 100);
    for (const one of sealed) {
      assert.ok(!one.includes('138'.repeat(2)));
      assert.ok(!Buffer.from(one.slice(3), 'base64url').includes('13800000000'));
    }
  });

  it('opens nowhere else: not for another person, field or collection, not with another key', () => {
    const sealed = seal(key, place, '13800000000');
    for (const other of [
      { ...place, id: 'p2' },
      { ...place, field: 'email' },
      { ...place, collection: 'firms' },
      { collection: 'peoplep1', id: '', field: 'phone' },
      { collection: 'people', id: 'p1phone', field: '' },
    ])
      assert.throws(() => unseal(key, other, sealed));
    assert.throws(() => unseal(randomBytes(32), place, sealed));
  });

  it('opens no more when a single bit was changed or a piece is missing', () => {
    const bytes = Buffer.from(seal(key, place, '13800000000').slice(3), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      assert.throws(() => unseal(key, place, `v1.${changed.toString('base64url')}`), String(bit));
    }
    for (const rubbish of [
      '',
      'v1.',
      'v1.AAAA',
      bytes.toString('base64url'),
      `v2.${bytes.toString('base64url')}`,
    ])
      assert.throws(() => unseal(key, place, rubbish), rubbish);
    for (let length = 0; length < bytes.length; length += 1)
      assert.throws(() =>
        unseal(key, place, `v1.${bytes.subarray(0, length).toString('base64url')}`),
      );
  });

  it('takes a key of 32 bytes and no other', () => {
    for (const bytes of [0, 16, 31, 33]) assert.throws(() => seal(Buffer.alloc(bytes), place, 'x'));
  });
});

describe('A blind index', () => {
  it('is what it always was: golden vectors', () => {
    assert.equal(
      blindIndex(key, 'phone', '13800000000'),
      'a7fb87efa3164eadf18b414823875f1bd4f06b61032d295dbf83c6576d1d7f08',
    );
    assert.equal(
      blindIndex(key, 'phone', ''),
      '80082e69d7e0b2247f42192b9d0a0c2dfce74b693a43b63fc3e29cbbb4637282',
    );
  });

  it('is the same for the same text, and different for every other text, purpose or key', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, two) => {
        assert.equal(blindIndex(key, 'phone', one), blindIndex(key, 'phone', one));
        fc.pre(one !== two && one.isWellFormed() && two.isWellFormed());
        assert.notEqual(blindIndex(key, 'phone', one), blindIndex(key, 'phone', two));
        assert.notEqual(blindIndex(key, one, 'x'), blindIndex(key, two, 'x'));
      }),
    );
    assert.notEqual(blindIndex(key, 'a', 'bc'), blindIndex(key, 'ab', 'c'));
    assert.notEqual(blindIndex(key, 'phone', 'x'), blindIndex(randomBytes(32), 'phone', 'x'));
  });
});
