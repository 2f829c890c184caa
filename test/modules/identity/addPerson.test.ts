import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { idFrom } from '../../../src/kernel/id.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { addPerson } from '../../../src/modules/identity/addPerson.ts';
import { findPerson } from '../../../src/modules/identity/person.store.ts';
import { listSessions } from '../../../src/modules/identity/session.store.ts';
import { places, workOf } from '../../support/world.ts';
import { application, throughTheApi, attempt, goodPassword, start, useTown } from './people.ts';

const work = workOf(systemActor('demo'), start);

describe('The platform adds a person', () => {
  useTown();

  it('without a session; the person signs in later with the password', async () => {
    const asked = application({ userName: 'added_one', phone: '13944440001' });
    const added = await addPerson(work, asked);
    assert.ok(added.kind === 'added');
    assert.equal(added.person.id, idFrom('signUp', asked.key));
    assert.deepEqual(await findPerson(added.person.id), added.person);
    const { privacyVersion: _unread, ...unread } = application();
    const without = await addPerson(work, unread);
    assert.ok(without.kind === 'added');
    assert.deepEqual([added.person.joinedAt, without.person.consents], [start, []]);
    assert.deepEqual(await listSessions(added.person.id, start), []);
    assert.equal(await attempt('added_one', goodPassword), 'signedIn');
    assert.equal(await attempt('13944440001', goodPassword), 'signedIn');
  });

  it('as often as it likes: no limit of an address is in the way', async () => {
    for (let i = 0; i < 12; i += 1)
      assert.equal((await addPerson(work, application())).kind, 'added');
  });

  it('once for a key, and is told whether the repeat asked for the same', async () => {
    const asked = application({ phone: '13944440002' });
    await addPerson(work, asked);
    const sameAs = async (change: Partial<typeof asked>) => {
      const again = await addPerson(work, { ...asked, ...change });
      return again.kind === 'exists' ? again.same : again.kind;
    };
    assert.equal(await sameAs({}), true);
    assert.equal(await sameAs({ phone: '+86 139 4444 0002' }), true);
    assert.equal(await sameAs({ phone: null }), false);
    assert.equal(await sameAs({ displayName: '另一个' }), false);
    assert.equal(await sameAs({ home: places.community }), false);
  });

  it('one of many who race for a name, one of many who race for a phone', async () => {
    const race = async (own: Partial<ReturnType<typeof application>>) => {
      const all = await Promise.all(
        Array.from({ length: 8 }, () => addPerson(work, application(own))),
      );
      return all.map((one) => (one.kind === 'nameTaken' ? one.field : one.kind)).sort();
    };
    assert.deepEqual(await race({ userName: 'Race_Me' }), [
      'added',
      ...Array.from({ length: 7 }, () => 'userName'),
    ]);
    assert.deepEqual(await race({ phone: '13944440003' }), [
      'added',
      ...Array.from({ length: 7 }, () => 'phone'),
    ]);
  });

  it('with the name of an office, if it must; whoever signs up may not bear one', async () => {
    for (const own of [
      { displayName: '系统管理员' },
      { displayName: '市发言人梁舒' },
      { displayName: 'Ａdmіn' },
      { userName: 'official_2026' },
    ]) {
      const [field = ''] = Object.keys(own);
      await assert.rejects(addPerson(throughTheApi(), application(own)), {
        code: 'BAD_INPUT',
        detail: { field, reason: 'official_word' },
      });
      assert.equal((await addPerson(work, application(own))).kind, 'added');
    }
  });

  it('only into a home that there is', async () => {
    for (const [home, code, reason, field] of [
      [places.street, 'BAD_INPUT', 'not_a_home', 'home'],
      ['nb/hs/nm/xx', 'NOT_FOUND', 'area', undefined],
    ] as const)
      await assert.rejects(
        addPerson(work, application({ home })),
        (error) =>
          error instanceof AppError &&
          error.code === code &&
          error.detail.reason === reason &&
          error.detail.field === field,
      );
  });
});
