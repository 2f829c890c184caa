import assert from 'node:assert/strict';
import { closeAccount } from '../../../src/modules/closure/closeAccount.ts';
import { reopenAccount } from '../../../src/modules/identity/reopenAccount.ts';
import { places, someone, workOf } from '../../support/world.ts';
import {
  throughTheApi,
  goodPassword,
  later,
  newcomer,
  start,
  strangeBrowser,
  useTown,
} from './people.ts';

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
});
