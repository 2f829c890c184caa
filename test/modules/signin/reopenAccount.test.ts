import assert from 'node:assert/strict';
import { closeAccount } from '../../../src/modules/closure/closeAccount.ts';
import { findPerson } from '../../../src/modules/identity/person.store.ts';
import { reopenAccount } from '../../../src/modules/signin/reopenAccount.ts';
import { places, someone, workOf } from '../../support/world.ts';
import {
  throughTheApi,
  goodPassword,
  later,
  newcomer,
  start,
  strangeBrowser,
  useTown,
  close,
} from '../identity/people.ts';

describe('A closed account', () => {
  useTown();

  it('is had back with its password within 15 days, and not after', async () => {
    const { person } = await newcomer();
    const work = workOf(someone('RESIDENT', places.community, person.id), start);
    const leaving = { password: goodPassword, posts: 'KEEP' } as const;
    await closeAccount(work, leaving, strangeBrowser());
    const back = async (days: number, password = goodPassword) => {
      const input = { name: person.userName, password };
      return (await reopenAccount(throughTheApi(later(days * 24 * 60)), input, strangeBrowser()))
        .kind;
    };
    assert.equal(await back(1, 'certainly not it 1'), 'refused');
    assert.equal(await back(15), 'refused');
    assert.equal(await back(14), 'signedIn');
  });

  it('is refused in the same words for a wrong password and when its time is over', async () => {
    const { person } = await newcomer();
    const { closing } = await close(person, 60);
    const refused = { kind: 'refused', reason: 'name_or_password' };
    const name = person.userName;
    const late = { name, password: goodPassword };
    assert.deepEqual(
      await reopenAccount(throughTheApi(later(60)), late, strangeBrowser()),
      refused,
    );
    const wrong = { name, password: 'certainly not it 1' };
    assert.deepEqual(await reopenAccount(throughTheApi(), wrong, strangeBrowser()), refused);
    assert.deepEqual((await findPerson(person.id))?.closing, closing);
    const back = await reopenAccount(throughTheApi(later(59)), late, strangeBrowser());
    assert.ok(back.kind === 'signedIn');
    assert.deepEqual(await findPerson(person.id), back.person);
    assert.equal(back.person.closing, undefined);
  });

  it('that is open is only signed in to', async () => {
    const { person } = await newcomer();
    const input = { name: person.userName, password: goodPassword };
    const again = await reopenAccount(throughTheApi(), input, strangeBrowser());
    assert.ok(again.kind === 'signedIn');
    assert.deepEqual(again.person, person);
    assert.deepEqual(await findPerson(person.id), person);
  });
});
