import assert from 'node:assert/strict';
import { isRepeated, requestOf } from '../../src/kernel/actRequest.ts';
import { someone } from '../support/world.ts';

const lin = someone('RESIDENT', 'nb', 'lin');
const gao = someone('RESIDENT', 'nb', 'gao');

describe('A request under a key', () => {
  const asked = { key: 'k', version: 3, title: '噪声' };

  it('is the same again, whichever version was read', () => {
    const again = requestOf(lin, 'retitle', { ...asked, version: 9 });
    assert.deepEqual(again, requestOf(lin, 'retitle', asked));
  });

  it('is another of another person, of another act and under another key', () => {
    const { id } = requestOf(lin, 'retitle', asked);
    assert.notEqual(requestOf(gao, 'retitle', asked).id, id);
    assert.notEqual(requestOf(lin, 'close', asked).id, id);
    assert.notEqual(requestOf(lin, 'retitle', { ...asked, key: 'l' }).id, id);
  });

  it('tells when its content differs', () => {
    const first = requestOf(lin, 'retitle', asked);
    const other = requestOf(lin, 'retitle', { ...asked, ...{ title: '漏水' } });
    assert.equal(other.id, first.id);
    assert.throws(() => isRepeated(first, other), {
      code: 'CONFLICT',
      detail: { reason: 'key_reused' },
    });
  });
});

describe('A request without a key', () => {
  const asked = { version: 3, title: '噪声' };

  it('is the same when the same person asks the same at the same version', () => {
    assert.deepEqual(requestOf(lin, 'retitle', { ...asked }), requestOf(lin, 'retitle', asked));
  });

  it('is another at another version, of the same content', () => {
    const first = requestOf(lin, 'retitle', asked);
    const later = requestOf(lin, 'retitle', { ...asked, version: 4 });
    assert.notEqual(later.id, first.id);
    assert.equal(later.content, first.content);
    assert.equal(isRepeated(first, later), false);
  });

  it('has other content of another person, of another act, and when it asks something else', () => {
    const { content } = requestOf(lin, 'retitle', asked);
    assert.notEqual(requestOf(gao, 'retitle', asked).content, content);
    assert.notEqual(requestOf(lin, 'close', asked).content, content);
    const other = requestOf(lin, 'retitle', { ...asked, ...{ title: '漏水' } });
    assert.notEqual(other.content, content);
  });
});

describe('A repeat', () => {
  it('is known by what was kept of the first', () => {
    const first = requestOf(lin, 'close', { key: 'k' });
    assert.equal(isRepeated(first, requestOf(lin, 'close', { key: 'k' })), true);
    assert.equal(isRepeated(first, requestOf(lin, 'close', { key: 'l' })), false);
    assert.equal(isRepeated(undefined, first), false);
  });
});
