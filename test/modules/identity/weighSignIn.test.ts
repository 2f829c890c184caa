import assert from 'node:assert/strict';
import { weighSignIn } from '../../../src/modules/identity/weighSignIn.ts';
import {
  close,
  goodPassword,
  later,
  newcomer,
  strangeBrowser,
  throughTheApi,
  useTown,
} from './people.ts';

describe('A name and a password', () => {
  useTown();

  it('give their person, a closed account too, until it is to be erased', async () => {
    const { person } = await newcomer();
    const input = { name: person.userName, password: goodPassword };
    const weigh = async (now?: Date) => {
      const weighed = await weighSignIn(throughTheApi(now), input, strangeBrowser());
      return 'kind' in weighed ? weighed.kind : weighed.id;
    };
    assert.equal(await weigh(), person.id);
    await close(person, 60);
    assert.equal(await weigh(), person.id);
    assert.equal(await weigh(later(61)), 'refused');
  });
});
