import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { systemActor, type Work } from '../../../src/kernel/work.ts';
import { closeAccount } from '../../../src/modules/closure/closeAccount.ts';
import { eraseAccount } from '../../../src/modules/closure/eraseAccount.ts';
import { isKnownDevice } from '../../../src/modules/identity/knownDevice.store.ts';
import { chooseRecording } from '../../../src/modules/ledger/chooseRecording.ts';
import { findAccountOf } from '../../../src/modules/ledger/account.store.ts';
import { grantRole } from '../../../src/modules/identity/grantRole.ts';
import { findPerson, listResidents } from '../../../src/modules/identity/person.store.ts';
import type { Person } from '../../../src/modules/identity/person.ts';
import { reopenAccount } from '../../../src/modules/signin/reopenAccount.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { openedCase } from '../../../src/modules/mediation/mediationCase.ts';
import { acceptedCase, caseWithParty } from '../../../src/modules/mediation/caseChange.ts';
import { saveNewCase } from '../../../src/modules/mediation/case.store.ts';
import { places, someone, workOf } from '../../support/world.ts';
import {
  throughTheApi,
  attempt,
  goodPassword,
  later,
  newcomer,
  start,
  strangeBrowser,
  useTown,
} from '../identity/people.ts';

const workBy = ({ id }: Person, now = start): Work =>
  workOf(someone('RESIDENT', places.community, id), now);
const tool = (now = start) => workOf(systemActor('eraseAccounts'), now);
const leave = (person: Person, posts: 'KEEP' | 'WITHDRAW' = 'KEEP', password = goodPassword) =>
  closeAccount(workBy(person), { password, posts }, strangeBrowser());
const day = (count: number) => later(count * 24 * 60);
const found = async (query: string) =>
  (await listResidents(places.community, { list: 'everybody', query }, { first: 9 })).items.length;

describe('Somebody leaves', () => {
  useTown();

  it('with every browser forgotten, the record of good deeds at an end, and the choice about the posts kept', async () => {
    const [{ person, deviceToken }, other] = [await newcomer(), await newcomer()];
    const holder = { kind: 'PERSON', id: person.id } as const;
    await chooseRecording(workBy(person), true);
    await leave(person, 'WITHDRAW');
    assert.equal(await isKnownDevice(person.id, deviceToken, start), false);
    assert.ok(await isKnownDevice(other.person.id, other.deviceToken, start), 'another’s is not');
    const [, said] = (await findAccountOf(holder))?.choices ?? [];
    assert.deepEqual([said?.recording, said?.at, said?.by], [false, start, person.id]);
    const closing = { at: start, eraseAt: day(15), posts: 'WITHDRAW' };
    assert.deepEqual((await findPerson(person.id))?.closing, closing);
    assert.ok((await resumeSession(other.token, start)) !== null);
  });

  it('not as the last administrator of an area: somebody else becomes one first', async () => {
    const [{ person }, { person: other }] = [await newcomer(), await newcomer()];
    const give = (personId: string, scope: string) =>
      grantRole(tool(), { personId, role: 'ADMIN', scope });
    for (const scope of [places.city, places.street]) await give(person.id, scope);
    await assert.rejects(leave(person), {
      ...{ code: 'CONFLICT', detail: { reason: 'last_administrator' } },
    });
    assert.equal((await findPerson(person.id))?.grants.length, 2, 'nothing has ended');
    await give(other.id, places.city);
    assert.deepEqual(await leave(person), { kind: 'closed', eraseAt: day(15) });
    const left = await findPerson(person.id);
    assert.deepEqual([left?.grants.length, left?.endedGrants.length], [0, 2]);
  });

  it('once: who asks again is told of the day that was set at first', async () => {
    const { person } = await newcomer();
    await leave(person);
    const again = { password: goodPassword, posts: 'KEEP' } as const;
    assert.deepEqual(await closeAccount(workBy(person, later(60)), again, strangeBrowser()), {
      ...{ kind: 'closed', eraseAt: day(15) },
    });
  });

  it('signed out everywhere, without roles, found by nobody; and comes back within 15 days', async () => {
    const { person, token } = await newcomer({ displayName: '将要离开甲' });
    await grantRole(tool(), { personId: person.id, role: 'VOLUNTEER', scope: places.community });
    const closed = await leave(person);
    assert.deepEqual(closed, { kind: 'closed', eraseAt: day(15) });
    assert.equal(await resumeSession(token, start), null);
    assert.equal(await found('离开甲'), 0);
    assert.equal(await attempt(person.userName, goodPassword), 'closing');
    assert.equal((await eraseAccount(tool(day(14)), person.id)).isErased, false);
    const input = { name: person.userName, password: goodPassword };
    const back = await reopenAccount(throughTheApi(day(14)), input, strangeBrowser());
    assert.ok(back.kind === 'signedIn');
    assert.deepEqual(back.person.grants, [], 'the role stays ended');
    assert.equal(await found('离开甲'), 1);
    assert.equal((await eraseAccount(tool(day(16)), person.id)).isErased, false);
  });

  it('not while an open case needs them, and not with a wrong password', async () => {
    const { person, token } = await newcomer();
    const hand = { by: 'spokes', role: 'SPOKESPERSON', at: start } as const;
    const opened = openedCase({
      ...hand,
      source: { kind: 'FIELD_REPORT', id: 'r' },
      messageId: randomId(),
      title: '漏水',
      area: places.grid,
    });
    const kept = { ...opened, no: `2026-${randomId()}` };
    const taken = acceptedCase(kept, { ...hand, by: 'mediator', role: 'MEDIATOR' });
    await saveNewCase(
      caseWithParty(
        taken,
        { ...hand, by: 'mediator', role: 'MEDIATOR' },
        { id: 'side', name: '甲', personId: person.id },
      ),
    );
    assert.deepEqual(await leave(person), {
      kind: 'blocked',
      blockers: [{ kind: 'SIDE', caseNo: kept.no }],
    });
    assert.equal((await leave(person, 'KEEP', 'certainly not it 1')).kind, 'wrongPassword');
    assert.notEqual(await resumeSession(token, start), null);
    assert.equal((await findPerson(person.id))?.closing, undefined);
    assert.equal(await attempt(person.userName, goodPassword), 'signedIn');
  });
});
