import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalJson, contentHash, idFrom, orderOf, randomId } from '../../src/kernel/id.ts';

describe('An id', () => {
  it('is 32 hexadecimal digits, random or from words', () => {
    assert.match(randomId(), /^[0-9a-f]{32}$/u);
    assert.match(idFrom('a', 'b'), /^[0-9a-f]{32}$/u);
    assert.notEqual(randomId(), randomId());
  });

  it('from the same words is the same for ever', () => {
    assert.equal(idFrom('person', 'publishPost', 'key-1'), 'b165a8f7552b456d52b0bb2219c4b983');
  });

  it('does not confuse words that only look alike when joined', () => {
    assert.notEqual(idFrom('ab', 'c'), idFrom('a', 'bc'));
    assert.notEqual(idFrom('a,b'), idFrom('a', 'b'));
    assert.notEqual(idFrom('a'), idFrom('a', ''));
  });

  it('differs for different words', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, two) => {
        return (
          (JSON.stringify(one) === JSON.stringify(two)) === (idFrom(...one) === idFrom(...two))
        );
      }),
    );
  });
});

describe('Content', () => {
  it('has the same hash in whatever order its fields were written', () => {
    assert.equal(
      contentHash({ a: 1, b: [2, { d: 3, c: 4 }] }),
      contentHash({ b: [2, { c: 4, d: 3 }], a: 1 }),
    );
  });

  it('has another hash when anything in it differs', () => {
    const content = { title: '标题', body: '内容', list: [1, 2] };
    for (const other of [
      { ...content, title: '标题 ' },
      { ...content, list: [2, 1] },
      { ...content, more: null },
    ])
      assert.notEqual(contentHash(other), contentHash(content));
  });

  it('keeps dates as moments and the order of lists', () => {
    assert.equal(
      canonicalJson({ z: new Date(0), a: ['x', 'y'] }),
      '{"a":["x","y"],"z":"1970-01-01T00:00:00.000Z"}',
    );
  });

  it('survives a journey through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const again: unknown = JSON.parse(JSON.stringify(value));
        return canonicalJson(again) === canonicalJson(value);
      }),
    );
  });
});

describe('An order', () => {
  const times = fc.integer({ min: 0, max: 4_102_444_800_000 });

  it('grows with time, whatever the ids', () => {
    fc.assert(
      fc.property(times, times, fc.string(), fc.string(), (a, b, one, two) => {
        if (a === b) return true;
        return a < b === orderOf(new Date(a), one) < orderOf(new Date(b), two);
      }),
    );
  });

  it('tells things of one moment apart by their ids', () => {
    const at = new Date('2026-11-23T01:00:00Z');
    assert.ok(orderOf(at, 'a') < orderOf(at, 'b'));
  });
});
