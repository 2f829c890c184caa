import assert from 'node:assert/strict';
import { changePerson } from '../../../src/modules/identity/changePerson.ts';
import { listOvertaken } from '../../../src/modules/identity/listOvertaken.ts';
import { markSessionEnded, removeSession } from '../../../src/modules/identity/session.store.ts';
import { later, newcomer, start, useTown } from './people.ts';

describe('Whose rights are no longer what they were', () => {
  useTown();

  it('are those whose session ended or expired, or who were changed; nobody else', async () => {
    const [steady, gone, ended, changed] = [
      await newcomer(),
      await newcomer(),
      await newcomer(),
      await newcomer(),
    ];
    const held = [steady, gone, ended, changed, { session: null, person: null }];
    const names = async (now = start) => {
      const found = await listOvertaken(held, now);
      return found.map(({ person }) => person?.id ?? 'nobody');
    };
    assert.deepEqual(await names(), ['nobody']);
    await removeSession(gone.session.id);
    await markSessionEnded(ended.session.id, start);
    await changePerson(changed.person.id, (found) => ({ ...found, displayName: '改过名' }));
    const overtaken = [gone, ended, changed].map(({ person }) => person.id);
    assert.deepEqual(await names(), [...overtaken, 'nobody']);
    assert.equal((await names(later(60 * 24 * 8))).length, held.length, 'all have expired');
  });
});
