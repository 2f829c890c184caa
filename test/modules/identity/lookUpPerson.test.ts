import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { roles, visitor } from '../../../src/kernel/work.ts';
import { grantRole } from '../../../src/modules/identity/grantRole.ts';
import { lookUpPerson } from '../../../src/modules/identity/lookUpPerson.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, start, useTown } from './folk.ts';

const admin = workOf(someone('ADMIN', places.community), start);

describe('An administrator looks somebody up', () => {
  useTown();

  it('by the exact name, whatever its case, and not by a part of it', async () => {
    const { person } = await newcomer({ userName: 'Zhao_Liu' });
    for (const name of ['Zhao_Liu', 'zhao_liu', ' ZHAO_LIU '])
      assert.deepEqual(await lookUpPerson(admin, name), person);
    for (const name of ['zhao', 'zhao_li', 'zhao.liu', '.*', '', '\u0000'])
      assert.equal(await lookUpPerson(admin, name), null, name);
  });

  it('in their own area alone: elsewhere and nowhere look alike', async () => {
    await newcomer({ userName: 'far_away', home: places.elsewhereGrid });
    assert.equal(await lookUpPerson(admin, 'far_away'), null);
    assert.equal(await lookUpPerson(admin, 'not_there'), null);
    const wider = workOf(someone('ADMIN', places.street), start);
    assert.equal((await lookUpPerson(wider, 'far_away'))?.userName, 'far_away');
  });

  it('also when that person holds a role in the area without living there', async () => {
    const { person } = await newcomer({ userName: 'works_here', home: places.elsewhereGrid });
    const wider = workOf(someone('ADMIN', places.street), start);
    await grantRole(wider, { personId: person.id, role: 'MEDIATOR', scope: places.grid });
    assert.equal((await lookUpPerson(admin, 'works_here'))?.id, person.id);
  });

  it('never by phone', async () => {
    await newcomer({ phone: '13955550001' });
    assert.equal(await lookUpPerson(admin, '13955550001'), null);
  });

  it('and nobody else does', async () => {
    await newcomer({ userName: 'private_one' });
    const others = roles.filter((role) => role !== 'ADMIN').map((role) => someone(role, 'nb'));
    for (const actor of [...others, visitor])
      await assert.rejects(
        lookUpPerson(workOf(actor, start), 'private_one'),
        (error) => error instanceof AppError && error.code === 'FORBIDDEN',
      );
  });
});
