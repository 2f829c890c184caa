import assert from 'node:assert/strict';
import { testsReaching } from './importGraph.ts';
import { storelessOf } from './storeless.ts';

const importers = new Map([
  [
    'src/a/rule.ts',
    ['src/a/act.ts', 'test/a/about.test.ts', 'test/a/rule.test.ts', 'test/z/late.test.ts'],
  ],
  ['src/a/act.ts', ['src/a/rule.ts', 'test/a/act.test.ts', 'test/support/world.ts']],
  ['test/support/world.ts', ['test/a/act.test.ts', 'test/b/far.test.ts', 'test/a/far.test.ts']],
]);

describe('The tests that a change reaches', () => {
  it('are those that import it by any way, the shortest first, then those that stand nearest', () => {
    assert.deepEqual(testsReaching(importers, 'src/a/rule.ts'), [
      'test/a/rule.test.ts',
      'test/a/about.test.ts',
      'test/z/late.test.ts',
      'test/a/act.test.ts',
      'test/a/far.test.ts',
      'test/b/far.test.ts',
    ]);
  });

  it('are a changed test itself, and none for what nobody imports', () => {
    assert.deepEqual(testsReaching(importers, 'test/a/act.test.ts'), ['test/a/act.test.ts']);
    assert.deepEqual(testsReaching(importers, 'src/alone.ts'), []);
  });
});

describe('The tests that need no store', () => {
  const { fitting, isStoreless } = storelessOf(
    new Map([
      ['test/support/store.ts', ['test/a/save.test.ts']],
      ['src/platform/storedSchema.ts', ['src/a/note.model.ts']],
      ['src/a/note.model.ts', ['src/a/note.store.ts']],
    ]),
  );
  const both = ['test/a/save.test.ts', 'test/a/note.test.ts'];

  it('are those that never start one', () => {
    assert.deepEqual(both.map(isStoreless), [false, true]);
  });

  it('try a rule alone, but not what keeps something, and not what no other test reaches', () => {
    assert.deepEqual(fitting('src/a/note.ts', both), ['test/a/note.test.ts']);
    assert.deepEqual(fitting('src/a/note.store.ts', both), both);
    assert.deepEqual(fitting('src/a/note.ts', ['test/a/save.test.ts']), ['test/a/save.test.ts']);
  });
});
