import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { systemActor, type Work } from '../../../src/kernel/work.ts';
import { accountIdOf } from '../../../src/modules/ledger/account.ts';
import { chooseRecording } from '../../../src/modules/ledger/chooseRecording.ts';
import { findAccountOf } from '../../../src/modules/ledger/account.store.ts';
import { closeAccount } from '../../../src/modules/closure/closeAccount.ts';
import { eraseAccount } from '../../../src/modules/closure/eraseAccount.ts';
import { findPerson } from '../../../src/modules/identity/person.store.ts';
import type { Person } from '../../../src/modules/identity/person.ts';
import { findMessage } from '../../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { places, someone, workOf } from '../../support/world.ts';
import {
  attempt,
  goodPassword,
  later,
  newcomer,
  start,
  strangeBrowser,
  useTown,
} from '../identity/people.ts';

const workBy = ({ id }: Person): Work => workOf(someone('RESIDENT', places.community, id), start);
const tool = (now: Date) => workOf(systemActor('eraseAccounts'), now);
const leave = (person: Person, posts: 'KEEP' | 'WITHDRAW') =>
  closeAccount(workBy(person), { password: goodPassword, posts }, strangeBrowser());
const day = (count: number) => later(count * 24 * 60);

describe('A closed account is erased', () => {
  useTown();

  it('after 15 days: names, posts if so chosen, record and password', async () => {
    const { person } = await newcomer({ phone: '13955556666' });
    const holder = { kind: 'PERSON', id: person.id } as const;
    await chooseRecording(workBy(person), true);
    const post = await publishPost(workBy(person), {
      key: randomId(),
      title: '',
      body: '路灯坏了',
    });
    assert.equal((await leave(person, 'WITHDRAW')).kind, 'closed');
    assert.equal((await findMessage(post.id))?.withdrawnAt, undefined, 'nothing is gone yet');
    const erased = await eraseAccount(tool(day(15)), person.id);
    assert.deepEqual([erased.isErased, erased.postsWithdrawn], [true, 1]);
    assert.ok((await findMessage(post.id))?.withdrawnAt !== undefined);
    const left = await findPerson(person.id);
    assert.equal(left?.displayName, '已注销的居民');
    assert.equal(left.home, places.community, 'the grid is gone');
    assert.equal(await findAccountOf(holder), null, accountIdOf(holder));
    assert.equal(await attempt(person.userName, goodPassword, {}, day(15)), 'refused');
    assert.equal((await eraseAccount(tool(day(15)), person.id)).isErased, false, 'done once');
  });
});
