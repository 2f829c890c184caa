import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, badInput, conflict, errorCodes, notFound } from '../../src/kernel/appError.ts';
import { assert as assertThat, present } from '../../src/kernel/assert.ts';
import { pageOf } from '../../src/kernel/page.ts';
import { doneOf } from '../../src/kernel/outcome.ts';
import {
  actsAs,
  covers,
  roleOf,
  roles,
  systemActor,
  visitor,
  withinOf,
} from '../../src/kernel/work.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { someone } from '../support/world.ts';

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

  it('lies in every area around it, largest first', () => {
    assert.deepEqual(withinOf('nb/hs/nm'), ['nb', 'nb/hs', 'nb/hs/nm']);
    assert.deepEqual(withinOf('nb'), ['nb']);
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
  it('are those that the glossary explains, in its order', () => {
    const glossary = readFileSync(join(packageRoot(), 'docs/glossary.md'), 'utf8');
    const names = [...glossary.matchAll(/^\|[^|]+\| ([A-Z_]+) +\|/gmu)].map(([, name]) => name);
    const explained = names.filter((name) => name !== 'FIELD_REPORT');
    assert.deepEqual(explained, [...roles]);
  });

  it('are fourteen, each once, and neither the system nor a visitor is one', () => {
    assert.equal(new Set(roles).size, 14);
    assert.ok(!roles.some((role) => ['SYSTEM', 'VISITOR'].includes(role)));
  });
});

describe('Somebody', () => {
  it('acts in the one role of the moment, among those that are allowed', () => {
    const mediator = someone('MEDIATOR', 'nb');
    assert.equal(actsAs(mediator, ['SPOKESPERSON', 'MEDIATOR']), true);
    assert.equal(actsAs(mediator, ['SPOKESPERSON', 'AUDITOR']), false);
    assert.equal(actsAs(mediator, []), false);
    assert.equal(roleOf(mediator), 'MEDIATOR');
  });

  it('who is not signed in, and the platform at work, act in none', () => {
    for (const nobody of [visitor, systemActor('job')]) {
      assert.equal(actsAs(nobody, roles), false);
      assert.throws(() => roleOf(nobody), /assertion failed/u);
    }
  });

  it('is told apart: which part of the platform works, and that nobody is signed in', () => {
    assert.deepEqual(systemActor('import'), {
      personId: 'system:import',
      role: 'SYSTEM',
      scope: '',
    });
    assert.equal(visitor.role, 'VISITOR');
    assert.equal(visitor.personId, '');
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
    const refused = notFound('case');
    assert.equal(refused.name, 'AppError');
    assert.equal(refused.code, 'NOT_FOUND');
    assert.deepEqual(refused.detail, { reason: 'case' });
    assert.equal(refused.message, 'No such case, or it is not yours to see.');
  });
});

describe('An assertion', () => {
  it('stops what must not be, and lets values pass that only look empty', () => {
    for (const nothing of [false, undefined, null])
      assert.throws(() => assertThat(nothing, 'something'), /assertion failed: something/u);
    for (const something of [0, '', NaN, [], true]) assertThat(something, 'something');
    assert.equal(present(0, 'number'), 0);
    for (const nothing of [null, undefined])
      assert.throws(() => present(nothing, 'number'), /number must be present/u);
  });
});

describe('An outcome', () => {
  it('that must be done gives the thing, and stops who counted on it otherwise', () => {
    assert.equal(doneOf({ done: 'case' }), 'case');
    assert.throws(() => doneOf({ staleAt: 3 }), /not \{"staleAt":3\}/u);
    assert.throws(
      () => doneOf({ wrongState: 'CLOSED', reason: 'case_closed' }),
      /assertion failed/u,
    );
  });
});

describe('A page', () => {
  it('holds what was asked for and knows whether more follows', () => {
    assert.deepEqual(pageOf([1, 2, 3], 2, String), { items: ['1', '2'], hasNext: true });
    assert.deepEqual(pageOf([1, 2], 2, String), { items: ['1', '2'], hasNext: false });
    assert.deepEqual(pageOf([], 2, String), { items: [], hasNext: false });
  });
});
