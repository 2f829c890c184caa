import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError } from '../../../src/kernel/appError.ts';
import { covers, roles } from '../../../src/kernel/work.ts';
import type { Role } from '../../../src/kernel/work.ts';
import { actorOf } from '../../../src/modules/identity/actorOf.ts';
import type { Firm } from '../../../src/modules/identity/firm.ts';
import { grantsOf, makePerson } from '../../../src/modules/identity/person.ts';
import type { Person } from '../../../src/modules/identity/person.ts';
import { monday, places } from '../../support/world.ts';

const personWith = (
  grants: { role: Role; scope: string }[],
  home: string = places.grid,
): Person => ({
  ...makePerson({ id: 'p1', userName: 'abc', displayName: 'abc', home, joinedAt: monday }),
  grants: grants.map((grant) => ({ ...grant, since: monday, by: 'x' })),
});
const firm: Firm = { id: 'f1', no: 'F-1', name: '甲', area: places.street, representativeId: 'p1' };
const forbidden = (error: unknown) =>
  error instanceof AppError &&
  error.code === 'FORBIDDEN' &&
  error.detail.field === 'acting-as' &&
  error.detail.reason === 'role_not_held';

const word = fc.stringMatching(/^[a-z0-9-]{1,4}$/u);
const path = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('/'));
const home = fc.array(word, { minLength: 4, maxLength: 5 }).map((words) => words.join('/'));
const grantable = roles.filter((role) => role !== 'RESIDENT' && role !== 'FIRM_REPRESENTATIVE');
const grant = fc.record({ role: fc.constantFrom(...grantable), scope: path });
const person = fc
  .tuple(fc.array(grant, { maxLength: 5 }), home)
  .map(([grants, at]) => personWith(grants, at));

describe('A request', () => {
  it('acts as resident of the community of the home without a header', () => {
    fc.assert(
      fc.property(person, (who) => {
        const actor = actorOf(who, []);
        assert.deepEqual([actor.role, actor.personId], ['RESIDENT', who.id]);
        assert.equal(actor.scope.split('/').length, 4);
        assert.ok(covers(actor.scope, who.home));
      }),
    );
  });

  it('acts in each role that the person holds, over exactly its area', () => {
    fc.assert(
      fc.property(person, (who) => {
        for (const { role, scope } of grantsOf(who))
          assert.deepEqual(actorOf(who, [firm], `${role}@${scope}`), {
            personId: who.id,
            role,
            scope,
            firmIds: [firm.id],
          });
      }),
    );
  });

  it('acts in no other role and over no other area, whatever the header says', () => {
    fc.assert(
      fc.property(person, fc.constantFrom(...roles), path, (who, role, scope) => {
        fc.pre(!grantsOf(who).some((held) => held.role === role && held.scope === scope));
        assert.throws(() => actorOf(who, [], `${role}@${scope}`), forbidden);
      }),
    );
    fc.assert(
      fc.property(person, fc.string(), (who, header) => {
        fc.pre(!grantsOf(who).some((held) => `${held.role}@${held.scope}` === header));
        assert.throws(() => actorOf(who, [firm], header), forbidden);
      }),
    );
  });

  it('does not act over a part of the area, nor over one around it', () => {
    const who = personWith([{ role: 'MEDIATOR', scope: places.street }]);
    for (const scope of [
      places.community,
      places.district,
      `${places.street}/`,
      `${places.street}@`,
      '',
      '-',
    ])
      assert.throws(() => actorOf(who, [], `MEDIATOR@${scope}`), forbidden, scope);
  });

  it('never acts as the platform or as a visitor', () => {
    const who = personWith([{ role: 'ADMIN', scope: 'nb' }]);
    for (const header of [
      'SYSTEM@',
      'SYSTEM@nb',
      'VISITOR@-',
      'SYSTEM',
      '',
      '@',
      'ADMIN',
      'admin@nb',
    ])
      assert.throws(() => actorOf(who, [], header), forbidden, header);
  });
});

describe('A representative', () => {
  const who = personWith([]);

  it('acts for the firm over the area where the firm sits', () => {
    assert.deepEqual(actorOf(who, [firm], 'FIRM_REPRESENTATIVE@f1'), {
      personId: 'p1',
      role: 'FIRM_REPRESENTATIVE',
      scope: places.street,
      firmId: 'f1',
      firmIds: ['f1'],
    });
  });

  it('acts for no firm of somebody else, even when it is in the list by mistake', () => {
    const foreign = { ...firm, id: 'f2', representativeId: 'p2' };
    assert.deepEqual(actorOf(who, [firm, foreign]).firmIds, ['f1']);
    for (const header of [
      'FIRM_REPRESENTATIVE@f2',
      'FIRM_REPRESENTATIVE@f3',
      `FIRM_REPRESENTATIVE@${places.street}`,
    ])
      assert.throws(() => actorOf(who, [firm, foreign], header), forbidden);
  });

  it('does not become one by a grant that should not exist, nor acts in a role over a firm id', () => {
    const odd = personWith([{ role: 'FIRM_REPRESENTATIVE', scope: 'nb' }]);
    assert.throws(() => actorOf(odd, [], 'FIRM_REPRESENTATIVE@nb'), forbidden);
    assert.throws(() => actorOf(who, [firm], 'MEDIATOR@f1'), forbidden);
  });
});
