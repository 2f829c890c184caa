import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { roles, visitor } from '../../../src/kernel/work.ts';
import type { Actor } from '../../../src/kernel/work.ts';
import { actorOf } from '../../../src/modules/identity/actorOf.ts';
import { firmsMax } from '../../../src/modules/identity/firm.ts';
import {
  findFirm,
  findFirms,
  listFirmsOf,
  saveFirm,
} from '../../../src/modules/identity/firm.store.ts';
import { openSession } from '../../../src/modules/identity/openSession.ts';
import { registerFirm } from '../../../src/modules/identity/registerFirm.ts';
import type { NewFirm } from '../../../src/modules/identity/registerFirm.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, start, strangeBrowser, throughTheApi, useTown, close } from './people.ts';

const admin = someone('ADMIN', places.street, 'the-admin');
const register = (input: NewFirm, actor: Actor = admin) =>
  registerFirm(workOf(actor, start), input);
const asked = (representative: string, own: Partial<NewFirm> = {}): NewFirm => ({
  key: randomId(),
  name: `甲乙餐饮 ${randomId().slice(0, 6)}`,
  area: places.community,
  representative,
  ...own,
});
const refusedAs = (code: string, reason?: string) => (error: unknown) =>
  error instanceof AppError &&
  error.code === code &&
  (reason === undefined || error.detail.reason === reason);

describe('An administrator registers a firm', () => {
  useTown();

  it('and its representative may act for it from the next sign-in on', async () => {
    const { person, token } = await newcomer();
    const firm = await register(asked(person.userName.toUpperCase()));
    assert.equal(firm.representativeId, person.id);
    assert.match(firm.no, /^F-\d+$/u);
    assert.deepEqual(await findFirm(firm.id), firm);
    assert.deepEqual(await listFirmsOf(person.id), [firm]);
    assert.equal(await resumeSession(token, start), null, 'the session from before has ended');
    const actor = actorOf(person, await listFirmsOf(person.id), `FIRM_REPRESENTATIVE@${firm.id}`);
    assert.deepEqual([actor.scope, actor.firmId], [places.community, firm.id]);
  });

  it('once for a key, and a name once for all', async () => {
    const { person } = await newcomer();
    const input = asked(person.userName);
    const all = await Promise.all([register(input), register(input), register(input)]);
    assert.equal(new Set(all.map(({ id }) => id)).size, 1);
    await assert.rejects(
      register({ ...input, name: '另一家店' }),
      refusedAs('CONFLICT', 'key_reused'),
    );
    const again = await newcomer({ userName: `again_${randomId().slice(0, 6)}` });
    const second = asked(again.person.userName);
    const made = await register(second);
    const { token } = await openSession(throughTheApi(), again.person, strangeBrowser());
    assert.deepEqual(await register(second), made);
    assert.notEqual(await resumeSession(token, start), null, 'a repeat ends no session');
    const spaced = ` ${input.name.replace(' ', '　')} `;
    await assert.rejects(
      register(asked(person.userName, { name: spaced })),
      refusedAs('CONFLICT', 'firm_exists'),
    );
    assert.equal((await listFirmsOf(person.id)).length, 1);
  });

  it('only in their area, with somebody of their area', async () => {
    const { person } = await newcomer();
    const stranger = await newcomer({ home: places.elsewhereGrid });
    const own = someone('ADMIN', places.community);
    for (const area of [places.elsewhere, 'zz', '', places.city])
      await assert.rejects(
        register(asked(person.userName, { area }), own),
        refusedAs('NOT_FOUND', 'area'),
      );
    for (const name of [stranger.person.userName, 'nobody_there', ''])
      await assert.rejects(register(asked(name), own), refusedAs('NOT_FOUND', 'person'));
    const absent = { area: `${places.community}/none` };
    await assert.rejects(
      register(asked(person.userName, absent), own),
      refusedAs('NOT_FOUND', 'area'),
    );
    const gone = (await newcomer()).person;
    await close(gone);
    await assert.rejects(register(asked(gone.userName)), refusedAs('NOT_FOUND', 'person'));
  });

  it('with a name of 2 to 60 characters', async () => {
    const { person } = await newcomer();
    for (const name of ['', '甲', 'x'.repeat(61)])
      await assert.rejects(register(asked(person.userName, { name })), refusedAs('BAD_INPUT'));
  });

  it('up to 50 for one person', async () => {
    const { person } = await newcomer();
    for (let i = 0; i < firmsMax; i += 1) {
      const name = `${person.id} ${String(i)}`;
      const place = { area: places.grid, representativeId: person.id };
      const firm = { id: randomId(), no: `F-x${String(i)}`, name, ...place };
      assert.ok(await saveFirm(firm, { request: 'r', by: 'test', at: start }));
    }
    await assert.rejects(register(asked(person.userName)), {
      ...{ code: 'CONFLICT', detail: { reason: 'too_many_firms', limit: firmsMax } },
    });
  });

  it('and nobody else does', async () => {
    const { person } = await newcomer();
    const others = roles.filter((role) => role !== 'ADMIN').map((role) => someone(role, 'nb'));
    for (const actor of [...others, visitor])
      await assert.rejects(
        register(asked(person.userName), actor),
        refusedAs('FORBIDDEN', 'role_needed'),
      );
    assert.deepEqual(await listFirmsOf(person.id), []);
  });
});

describe('Firms', () => {
  useTown();

  it('are found many at once, absent ones left out', async () => {
    const { person } = await newcomer();
    const one = await register(asked(person.userName));
    const two = await register(asked(person.userName));
    const found = await findFirms([two.id, 'absent', one.id]);
    assert.deepEqual(found.map(({ id }) => id).sort(), [one.id, two.id].sort());
    assert.equal(await findFirm('absent'), null);
  });
});
