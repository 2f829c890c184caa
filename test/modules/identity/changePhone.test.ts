import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { changePhone } from '../../../src/modules/identity/changePhone.ts';
import type { Person } from '../../../src/modules/identity/person.ts';
import { readPhone } from '../../../src/modules/identity/readPhone.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { attempt, goodPassword, newcomer, start, strangeBrowser, useTown } from './people.ts';

const workBy = ({ id }: Person) => workOf(someone('RESIDENT', places.community, id), start);
const change = async (person: Person, phone: string | null, password = goodPassword) =>
  (await changePhone(workBy(person), { phone, password }, strangeBrowser())).kind;

describe('A change of the phone number', () => {
  useTown();

  it('signs in with the new one and no longer with the old, in whatever way it is written', async () => {
    const { person } = await newcomer({ phone: '13911110001' });
    assert.equal(await change(person, '（+86）139‑1111‑0002'), 'own');
    assert.equal(await readPhone(workBy(person)), '139****0002');
    assert.equal(await attempt('139 1111 0002', goodPassword), 'signedIn');
    assert.equal(await attempt('13911110001', goodPassword), 'refused');
  });

  it('may also take the number away, and gives it free', async () => {
    const { person } = await newcomer({ phone: '13911110003' });
    assert.equal(await change(person, null), 'own');
    assert.equal(await readPhone(workBy(person)), undefined);
    assert.equal(await attempt('13911110003', goodPassword), 'refused');
  });

  it('takes no number of somebody else, nothing that is no number, and nothing without the password', async () => {
    const { person } = await newcomer({ phone: '13911110004' });
    await newcomer({ phone: '13911110005' });
    const taken = { phone: '13911110005', password: goodPassword };
    assert.deepEqual(await changePhone(workBy(person), taken, strangeBrowser()), {
      ...{ kind: 'nameTaken', field: 'phone' },
    });
    assert.equal(await change(person, '13911110006', 'certainly not it 1'), 'wrongPassword');
    await assert.rejects(
      change(person, '12345'),
      (error) => error instanceof AppError && error.detail.reason === 'not_a_phone',
    );
    assert.equal(await attempt('13911110004', goodPassword), 'signedIn');
  });
});
