import assert from 'node:assert/strict';
import { indexOfDuplicate } from '../../../src/platform/store/duplicateKey.ts';

describe('The index that refused a write', () => {
  it('is read from the words of every store', () => {
    for (const [message, index] of [
      [
        'E11000 duplicate key error collection: a.people index: nameKey_1 dup key: { … }',
        'nameKey_1',
      ],
      ['E11000 duplicate key error index: a.people.$nameKey_1 dup key: { … }', 'nameKey_1'],
      ['E11000 duplicate key error collection: a.things index: _id_ dup key: { _id: "x" }', '_id_'],
      ['something else', ''],
      ['', ''],
    ] as const)
      assert.equal(indexOfDuplicate(message), index);
  });

  it('comes from the store, not from the value that clashed', () => {
    const message = 'E11000 collection: a.b index: no_1 dup key: { no: "x index: other_1 y" }';
    assert.equal(indexOfDuplicate(message), 'no_1');
  });
});
