import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { systemActor, type Work } from '../../../src/kernel/work.ts';
import { closeAccount } from '../../../src/modules/closure/closeAccount.ts';
import { eraseAccount } from '../../../src/modules/closure/eraseAccount.ts';
import { grantRole } from '../../../src/modules/identity/grantRole.ts';
import { listResidents } from '../../../src/modules/identity/person.store.ts';
import type { Person } from '../../../src/modules/identity/person.ts';
import { reopenAccount } from '../../../src/modules/identity/reopenAccount.ts';
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
    const { person } = await newcomer();
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
    assert.equal(await attempt(person.userName, goodPassword), 'signedIn');
  });
});
