import assert from 'node:assert/strict';
import { definedFields } from '../../src/kernel/definedFields.ts';

describe('Fields that have a value', () => {
  it('stay, also when it is null, false, zero or empty; the others are not there at all', () => {
    const fields = definedFields({ a: null, b: false, c: 0, d: '', e: undefined });
    assert.deepEqual(fields, { a: null, b: false, c: 0, d: '' });
    assert.ok(!('e' in fields));
  });
});
