import assert from 'node:assert/strict';
import fc from 'fast-check';
import { covers, roles, systemActor, visitor } from '../../../src/kernel/work.ts';
import { makePerson } from '../../../src/modules/identity/person.ts';
import type { Person } from '../../../src/modules/identity/person.ts';
import {
  isAdministrator,
  isGrantable,
  liftsThemselves,
  mayChangeRolesOver,
  mayReadRoles,
  maySeeRoles,
} from '../../../src/modules/identity/person.policy.ts';
import { rolesThatMay } from '../../support/whoMay.ts';
import { monday, someone } from '../../support/world.ts';

const word = fc.stringMatching(/^[a-c]{1,2}$/u);
const path = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('/'));
const home = fc.array(word, { minLength: 4, maxLength: 5 }).map((words) => words.join('/'));
const livingAt = (at: string, scopes: string[]): Person => ({
  ...makePerson({ id: 'p1', userName: 'abc', displayName: 'abc', home: at, joinedAt: monday }),
  grants: scopes.map((scope) => ({ role: 'MEDIATOR', scope, since: monday, by: 'x' })),
});

describe('Who looks after roles', () => {
  it('is an administrator or the platform, nobody else', () => {
    const all = roles.filter((role) => isAdministrator(someone(role, 'nb')));
    assert.deepEqual(all, ['ADMIN']);
    assert.ok(isAdministrator(systemActor('admin')));
    assert.ok(!isAdministrator(visitor));
  });

  it('lets auditors read beside them who holds which role', () => {
    assert.deepEqual(rolesThatMay(mayReadRoles, 'nb'), ['AUDITOR', 'ADMIN', 'SYSTEM']);
  });

  it('gives every role but those that come with a home or a firm', () => {
    assert.deepEqual(
      roles.filter((role) => !isGrantable(role)),
      ['RESIDENT', 'FIRM_REPRESENTATIVE'],
    );
  });

  it('never reaches beyond the area held', () => {
    fc.assert(
      fc.property(path, path, (scope, over) => {
        assert.equal(mayChangeRolesOver(someone('ADMIN', scope), over), covers(scope, over));
        assert.ok(mayChangeRolesOver(systemActor('admin'), over));
        assert.ok(!mayChangeRolesOver(someone('AUDITOR', scope), over));
      }),
    );
  });

  it('sees those who live or hold a role within the area, and nobody else', () => {
    fc.assert(
      fc.property(path, home, fc.array(path, { maxLength: 3 }), (scope, at, scopes) => {
        const person = livingAt(at, scopes);
        const near = covers(scope, at.split('/').slice(0, 4).join('/'));
        const expected = near || scopes.some((one) => covers(scope, one));
        assert.equal(maySeeRoles(someone('ADMIN', scope), person), expected);
        assert.ok(!maySeeRoles(someone('SPOKESPERSON', scope), person));
        assert.ok(!maySeeRoles(visitor, person));
      }),
    );
  });

  it('sees those whose role within the area has ended, for it can be given back', () => {
    const held = { role: 'MEDIATOR', scope: 'nb/hs', since: monday, by: 'x' } as const;
    const gone = {
      ...livingAt('nb/js/a/b', []),
      endedGrants: [{ ...held, until: monday, endedBy: 'x' }],
    };
    assert.ok(maySeeRoles(someone('ADMIN', 'nb/hs'), gone));
    assert.ok(!maySeeRoles(someone('ADMIN', 'nb/hs/nm'), gone));
  });

  it('makes nobody an administrator who is the one who asks', () => {
    const self = someone('ADMIN', 'nb', 'p1');
    assert.ok(liftsThemselves(self, 'p1', 'ADMIN'));
    assert.ok(!liftsThemselves(self, 'p2', 'ADMIN'));
    assert.ok(!liftsThemselves(self, 'p1', 'VOLUNTEER'));
  });
});
