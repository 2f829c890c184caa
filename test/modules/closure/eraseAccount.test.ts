import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { systemActor, type Work } from '../../../src/kernel/work.ts';
import { accrueVolunteerService } from '../../../src/modules/ledger/accrueVolunteerService.ts';
import { noteSearch } from '../../../src/modules/directory/noteSearch.ts';
import { listSearchesFor } from '../../../src/modules/directory/personSearch.store.ts';
import { accountIdOf } from '../../../src/modules/ledger/account.ts';
import { chooseRecording } from '../../../src/modules/ledger/chooseRecording.ts';
import { findAccountOf } from '../../../src/modules/ledger/account.store.ts';
import { closeAccount } from '../../../src/modules/closure/closeAccount.ts';
import { eraseAccount } from '../../../src/modules/closure/eraseAccount.ts';
import { findPerson } from '../../../src/modules/identity/person.store.ts';
import type { Person } from '../../../src/modules/identity/person.ts';
import { findMessage } from '../../../src/modules/opinion/message.store.ts';
import { tell } from '../../../src/modules/notices/tell.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { confirmedVolunteerService } from '../ledger/deeds.ts';
import { aNotice, words } from '../notices/told.ts';
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
    for (const minutes of [1, 2]) {
      const service = confirmedVolunteerService(person.id, 60, later(minutes));
      await accrueVolunteerService(workOf(systemActor('accrue'), later(5)), service);
    }
    const looking = workOf(someone('MEDIATOR', places.community), start);
    const why = { purpose: 'CASE_PARTY', caseNo: '2026-1' } as const;
    await noteSearch(looking, why, [person.id, 'beside']);
    const post = await publishPost(workBy(person), {
      key: randomId(),
      title: '',
      body: '路灯坏了',
    });
    assert.equal((await leave(person, 'WITHDRAW')).kind, 'closed');
    assert.equal((await findMessage(post.id))?.withdrawnAt, undefined, 'nothing is gone yet');
    const erased = await eraseAccount(tool(day(15)), person.id);
    assert.deepEqual(erased, { isErased: true, postsWithdrawn: 1, entriesErased: 2 });
    assert.deepEqual((await listSearchesFor(person.id, { first: 5 })).items, []);
    assert.equal((await listSearchesFor('beside', { first: 5 })).items.length, 1);
    assert.ok((await findMessage(post.id))?.withdrawnAt !== undefined);
    const late = aNotice({ personId: person.id, at: day(16) });
    assert.equal(await tell([late], words), 0, 'nobody is there to be told');
    const left = await findPerson(person.id);
    assert.equal(left?.displayName, '已注销的居民');
    assert.equal(left.home, places.community, 'the grid is gone');
    assert.equal(await findAccountOf(holder), null, accountIdOf(holder));
    assert.equal(await attempt(person.userName, goodPassword, {}, day(15)), 'refused');
    assert.equal((await eraseAccount(tool(day(15)), person.id)).isErased, false, 'done once');
  });

  it('with the posts left where they are, if that was the choice', async () => {
    const { person } = await newcomer();
    const draft = { key: randomId(), title: '', body: '路灯又坏了' };
    const post = await publishPost(workBy(person), draft);
    await leave(person, 'KEEP');
    assert.deepEqual(await eraseAccount(tool(day(15)), person.id), {
      ...{ isErased: true, postsWithdrawn: 0, entriesErased: 0 },
    });
    assert.equal((await findMessage(post.id))?.withdrawnAt, undefined);
  });

  it('by the job alone, and not before its time; of nobody there is nothing to erase', async () => {
    const { person } = await newcomer();
    const nothing = { isErased: false, postsWithdrawn: 0, entriesErased: 0 };
    assert.deepEqual(await eraseAccount(tool(day(99)), person.id), nothing, 'it is open');
    assert.deepEqual(await eraseAccount(tool(day(99)), 'nobody'), nothing);
    const admin = workOf(someone('ADMIN', places.city), day(15));
    const jobAlone = { code: 'FORBIDDEN', detail: { reason: 'not_the_job' } };
    for (const id of [person.id, 'nobody'])
      await assert.rejects(eraseAccount(admin, id), jobAlone, 'nor is told of what there is');
    await leave(person, 'KEEP');
    assert.deepEqual(await eraseAccount(tool(later(15 * 24 * 60 - 1)), person.id), nothing);
    await assert.rejects(eraseAccount(admin, person.id), jobAlone);
    assert.equal((await findPerson(person.id))?.erasedAt, undefined);
  });
});
