import assert from 'node:assert/strict';
import { closedPerson } from '../../../src/modules/identity/closedPerson.ts';
import { makePerson, type Person } from '../../../src/modules/identity/person.ts';
import {
  personColumnsOf,
  residentKeysAsked,
  roleKeysAsked,
} from '../../../src/modules/identity/personColumns.ts';
import { orderOf } from '../../../src/kernel/id.ts';
import { areaColumnsOf } from '../../../src/platform/areaColumns.ts';
import { minutesLater, monday, places } from '../../support/world.ts';

const grant = { role: 'MEDIATOR', scope: places.street, since: monday, by: 'admin' } as const;
const ended = { ...grant, role: 'AUDITOR', until: minutesLater(5), endedBy: 'admin' } as const;
const lin: Person = {
  ...makePerson({
    ...{ id: 'lin', userName: 'lin', displayName: '林木森', home: places.grid, joinedAt: monday },
  }),
  grants: [grant],
  endedGrants: [ended],
};
const vouched: Person = {
  ...lin,
  vouch: { home: places.grid, by: 'li', role: 'GRID_WORKER', scope: places.grid, at: monday },
};

const holds = (keys: readonly string[], asked: readonly string[]): boolean =>
  asked.length > 0 && asked.every((key) => keys.includes(key));

describe('The lists in which a person stands', () => {
  it('are those of residents, by any part of the name; unvouched until somebody vouches', () => {
    for (const query of ['', '林木', '木森'])
      for (const list of ['everybody', 'unvouched'] as const) {
        const asked = residentKeysAsked(list, query);
        assert.ok(holds(personColumnsOf(lin).residentKeys, asked), `${list} ${query}`);
        const isListed = holds(personColumnsOf(vouched).residentKeys, asked);
        assert.equal(isListed, list === 'everybody', `${list} ${query}, vouched`);
      }
    assert.ok(!holds(personColumnsOf(lin).residentKeys, residentKeysAsked('everybody', '王')));
  });

  it('are those of each role held or ended, over its area and all that hold it', () => {
    const { roleKeys } = personColumnsOf(lin);
    const isListed = (role: 'MEDIATOR' | 'AUDITOR' | 'ANY', area: string, isHeld: boolean) =>
      holds(roleKeys, roleKeysAsked({ role, area, isHeld }, '林木'));
    for (const area of [places.street, places.district, places.city]) {
      assert.ok(isListed('MEDIATOR', area, true) && isListed('ANY', area, true), area);
      assert.ok(isListed('AUDITOR', area, false) && isListed('ANY', area, false), area);
      assert.ok(!isListed('AUDITOR', area, true) && !isListed('MEDIATOR', area, false), area);
    }
    assert.ok(!isListed('ANY', places.community, true), 'not over a part of its area');
    assert.equal(new Set(roleKeys).size, roleKeys.length);
  });

  it('stand under keys that stay what they are, for they are stored', () => {
    const { residentKeys, roleKeys, order, within } = personColumnsOf(lin);
    assert.ok(['all:', 'all:林木', 'new:', 'new:木森'].every((key) => residentKeys.includes(key)));
    for (const role of ['MEDIATOR', 'ANY'])
      assert.ok(roleKeys.includes(`held:${role}@nb/hs:林木`), role);
    for (const role of ['AUDITOR', 'ANY']) assert.ok(roleKeys.includes(`ended:${role}@nb:`), role);
    assert.equal(order, orderOf(monday, 'lin'));
    assert.deepEqual(within, areaColumnsOf(places.grid));
  });

  it('are none once the account is closed', () => {
    const closing = { at: monday, eraseAt: minutesLater(9), posts: 'KEEP' } as const;
    const { residentKeys, roleKeys } = personColumnsOf(closedPerson(lin, closing));
    assert.deepEqual([residentKeys, roleKeys], [[], []]);
  });
});
