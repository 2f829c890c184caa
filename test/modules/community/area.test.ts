import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError } from '../../../src/kernel/appError.ts';
import { covers, withinOf } from '../../../src/kernel/work.ts';
import {
  areaLevels,
  communityOf,
  isHome,
  levelOf,
  makeArea,
  parentOf,
} from '../../../src/modules/community/area.ts';

const code = fc.stringMatching(/^[a-z0-9-]{1,16}$/u);
const path = fc.array(code, { minLength: 1, maxLength: 5 }).map((words) => words.join('/'));
const refusedAs = (code_: string, field: string) => (error: unknown) =>
  error instanceof AppError && error.code === code_ && error.detail.field === field;

describe('An area', () => {
  it('is as large as the words of its path are few', () => {
    assert.deepEqual(['nb', 'nb/hs', 'nb/hs/nm', 'nb/hs/nm/lj', 'nb/hs/nm/lj/g1'].map(levelOf), [
      ...areaLevels,
    ]);
    assert.equal(levelOf('a/b/c/d/e/f'), undefined);
  });

  it('lies in its parent and in everything that its parent lies in', () => {
    fc.assert(
      fc.property(path, code, (parent, word) => {
        const below = `${parent}/${word}`;
        assert.equal(parentOf(below), parent);
        assert.deepEqual(withinOf(below), [...withinOf(parent), below]);
        for (const outer of withinOf(below)) assert.ok(covers(outer, below));
        assert.ok(!covers(below, parent));
      }),
    );
  });

  it('is not covered by a neighbour whose name merely begins alike', () => {
    fc.assert(
      fc.property(path, code, (one, more) => {
        assert.ok(!covers(one, `${one}${more}`));
        assert.ok(covers('', one));
        assert.ok(!covers('-', one) || one === '-' || one.startsWith('-/'));
      }),
    );
  });

  it('has a community: itself, or what the grid lies in', () => {
    assert.equal(communityOf('nb/hs/nm/lj/g1'), 'nb/hs/nm/lj');
    assert.equal(communityOf('nb/hs/nm/lj'), 'nb/hs/nm/lj');
    assert.equal(communityOf('nb'), 'nb');
  });

  it('is a home when it is a community or a grid, and no other', () => {
    const homes = areaLevels.filter((level) =>
      isHome({ id: 'x', path: 'x', parent: '', name: 'x', level }),
    );
    assert.deepEqual(homes, ['COMMUNITY', 'GRID']);
  });
});

describe('Making an area', () => {
  const asked = { key: 'key-0001', parent: 'nb/hs', code: 'nm', name: ' 南门街道 ' };

  it('puts its word below the parent and trims the name', () => {
    assert.deepEqual(makeArea('a1', asked), {
      id: 'a1',
      path: 'nb/hs/nm',
      parent: 'nb/hs',
      name: '南门街道',
      level: 'STREET',
    });
    assert.equal(makeArea('a2', { ...asked, parent: '' }).level, 'CITY');
  });

  it('refuses a code that could change the path or be confused with another', () => {
    for (const wrong of ['', 'a/b', 'A', 'é', 'a b', 'x'.repeat(17), '街', 'a.b', '$a', 'a\n'])
      assert.throws(
        () => makeArea('a', { ...asked, code: wrong }),
        { code: 'BAD_INPUT', detail: { field: 'code', reason: 'not_a_code', limit: 16 } },
        wrong,
      );
  });

  it('refuses a name that is empty or longer than 40 characters, counting code points', () => {
    assert.equal(makeArea('a', { ...asked, name: '𠮷'.repeat(40) }).name.length, 80);
    for (const wrong of ['', '   ', '𠮷'.repeat(41), 'a\u0000b'])
      assert.throws(
        () => makeArea('a', { ...asked, name: wrong }),
        refusedAs('BAD_INPUT', 'name'),
        wrong,
      );
  });

  it('puts nothing below a grid', () => {
    assert.throws(() => makeArea('a', { ...asked, parent: 'nb/hs/nm/lj/g1' }), {
      code: 'BAD_INPUT',
      detail: { field: 'parent', reason: 'too_deep', limit: 5 },
    });
  });
});
