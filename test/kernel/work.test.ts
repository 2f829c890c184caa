import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError, badInput, conflict, errorCodes, notFound } from '../../src/kernel/appError.ts';
import { assert as assertThat, present } from '../../src/kernel/assert.ts';
import { pageOf } from '../../src/kernel/page.ts';
import { covers, roles, systemActor, visitor, withinOf } from '../../src/kernel/work.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,6}$/u);
const paths = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('/'));

describe('A scope', () => {
  it('covers itself and what lies in it', () => {
    fc.assert(
      fc.property(
        paths,
        word,
        (path, part) => covers(path, path) && covers(path, `${path}/${part}`),
      ),
    );
  });

  it('covers nothing above it and nothing beside it', () => {
    fc.assert(fc.property(paths, word, (path, part) => !covers(`${path}/${part}`, path)));
    assert.equal(covers('nb/hs', 'nb/hsx'), false);
    assert.equal(covers('nb/hs', 'nb'), false);
    assert.equal(covers('nb/hs/nm', 'nb/hs/qt'), false);
  });

  it('covers exactly the places that name it among those they lie in', () => {
    fc.assert(
      fc.property(
        paths,
        paths,
        (scope, place) => covers(scope, place) === withinOf(place).includes(scope),
      ),
    );
  });

  it('of the platform itself is everything, of a visitor nothing', () => {
    fc.assert(
      fc.property(
        paths,
        (place) => covers(systemActor('job').scope, place) && !covers(visitor.scope, place),
      ),
    );
  });
});

describe('The roles', () => {
  it('are fourteen, each once, and neither the system nor a visitor is one', () => {
    assert.equal(new Set(roles).size, 14);
    assert.ok(!roles.some((role) => ['SYSTEM', 'VISITOR'].includes(role)));
  });
});

describe('A refusal', () => {
  it('carries a code of the closed table, a sentence, and what a client may know', () => {
    const refused = badInput('body', 'too_long', 'Please shorten it.', 10);
    assert.ok(refused instanceof AppError);
    assert.deepEqual(refused.detail, { field: 'body', reason: 'too_long', limit: 10 });
    assert.ok(errorCodes.includes(refused.code));
    assert.equal(conflict('key_reused', 'Again.').code, 'CONFLICT');
  });

  it('says the same of what is absent and of what is forbidden', () => {
    assert.equal(notFound('case').message, 'No such case, or it is not yours to see.');
  });
});

describe('An assertion', () => {
  it('stops what must not be, and lets values pass that only look empty', () => {
    for (const nothing of [false, undefined, null])
      assert.throws(() => assertThat(nothing, 'something'), /assertion failed: something/u);
    for (const something of [0, '', NaN, [], true]) assertThat(something, 'something');
    assert.equal(present(0, 'number'), 0);
    assert.throws(() => present(null, 'number'), /number must be present/u);
  });
});

describe('A page', () => {
  it('holds what was asked for and knows whether more follows', () => {
    assert.deepEqual(pageOf([1, 2, 3], 2, String), { items: ['1', '2'], hasNext: true });
    assert.deepEqual(pageOf([1, 2], 2, String), { items: ['1', '2'], hasNext: false });
    assert.deepEqual(pageOf([], 2, String), { items: [], hasNext: false });
  });
});
