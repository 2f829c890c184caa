import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { systemActor, visitor } from '../../../src/kernel/work.ts';
import { identityKeys, useIdentityKeys } from '../../../src/modules/identity/identityKeys.ts';
import { readPhone } from '../../../src/modules/identity/readPhone.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, start, useTown } from './people.ts';

const as = (personId: string) => workOf(someone('RESIDENT', places.grid, personId), start);
const people = () =>
  mongoose.connection.collection<{ _id: string; phoneSealed?: string }>('people');

describe('A person reads their phone number', () => {
  useTown();

  it('with its middle hidden', async () => {
    const { person } = await newcomer({ phone: '+86 139-6666-0001' });
    assert.equal(await readPhone(as(person.id)), '139****0001');
  });

  it('or learns that they gave none', async () => {
    const { person } = await newcomer();
    assert.equal(await readPhone(as(person.id)), undefined);
    assert.equal(await readPhone(as('absent')), undefined);
    assert.equal(await readPhone(workOf(visitor)), undefined);
    assert.equal(await readPhone(workOf(systemActor('job'))), undefined);
  });

  it('which opens for nobody whose document it was copied into', async () => {
    const { person } = await newcomer({ phone: '13966660002' });
    const thief = await newcomer();
    const from = await people().findOne({ _id: person.id });
    await people().updateOne(
      { _id: thief.person.id },
      { $set: { phoneSealed: from?.phoneSealed ?? '' } },
    );
    await assert.rejects(readPhone(as(thief.person.id)));
  });

  it('and with other keys it stays closed', async () => {
    const { person } = await newcomer({ phone: '13966660003' });
    const right = identityKeys();
    useIdentityKeys({ ...right, fieldKey: randomBytes(32) });
    await assert.rejects(readPhone(as(person.id)));
    useIdentityKeys(right);
    assert.equal(await readPhone(as(person.id)), '139****0003');
  });
});
