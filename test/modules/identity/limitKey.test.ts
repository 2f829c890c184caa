import assert from 'node:assert/strict';
import { identityKeys, useIdentityKeys } from '../../../src/modules/identity/identityKeys.ts';
import { limitKey } from '../../../src/modules/identity/limitKey.ts';
import { blindIndex } from '../../../src/platform/seal.ts';

const key = (filling: number) => Buffer.alloc(32, filling);

describe('The id under which tries are counted', () => {
  before('keys of the test', () => {
    useIdentityKeys({ fieldKey: key(1), indexKey: key(2) });
  });

  it('is the same from one release to the next: an update forgets no limit', () => {
    assert.equal(
      limitKey('account', 'lin'),
      'e238f85a5dcd2be0e4d1ad8487af5c8e2aef66181e959867bf3405a50eda1f8b',
    );
  });

  it('tells words from other words, however they are cut', () => {
    assert.notEqual(limitKey('a', 'bc'), limitKey('ab', 'c'));
    assert.notEqual(limitKey('a'), limitKey('a', ''));
  });

  it('is no index by which anything else is found, and another under another key', () => {
    const one = limitKey('lin');
    for (const purpose of ['', 'phone', 'name'])
      assert.notEqual(one, blindIndex(identityKeys().indexKey, purpose, JSON.stringify(['lin'])));
    useIdentityKeys({ fieldKey: key(1), indexKey: key(3) });
    assert.notEqual(limitKey('lin'), one);
  });
});
