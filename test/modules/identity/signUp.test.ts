import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { findPerson, findPersonByName } from '../../../src/modules/identity/person.store.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { signUp } from '../../../src/modules/identity/signUp.ts';
import { signUpsFromAddress } from '../../../src/modules/identity/tryWindow.ts';
import { places } from '../../support/world.ts';
import {
  noticeInForce,
  application,
  throughTheApi,
  attempt,
  goodPassword,
  newcomer,
  strangeBrowser,
  useTown,
  start,
  later,
  triesOf,
  close,
} from './people.ts';

const refusedAs = (code: string, field?: string) => (error: unknown) =>
  error instanceof AppError &&
  error.code === code &&
  (field === undefined || error.detail.field === field || error.detail.reason === field);
const apply = (own: Parameters<typeof application>[0] = {}, browser = strangeBrowser()) =>
  signUp(throughTheApi(), application(own), browser);

describe('A resident signs up', () => {
  useTown();

  it('and is signed in at once, as nobody but a resident', async () => {
    const { person, session, token } = await newcomer({ userName: '王小明', displayName: '小明' });
    assert.equal(person.userName, '王小明');
    assert.deepEqual(person.grants, []);
    assert.deepEqual(person.consents, [{ version: noticeInForce, at: start }]);
    assert.deepEqual(await findPerson(person.id), person);
    const resumed = await resumeSession(token, start);
    assert.deepEqual(resumed?.person, person);
    assert.equal(resumed.session.id, session.id);
  });

  it('in a community or a grid that exists, nowhere else', async () => {
    assert.equal((await apply({ home: places.community })).kind, 'signedIn');
    for (const home of [places.street, places.city])
      await assert.rejects(apply({ home }), refusedAs('BAD_INPUT', 'home'));
    for (const home of ['nb/hs/nm/lj/absent', '', 'rubbish'])
      await assert.rejects(apply({ home }), refusedAs('NOT_FOUND', 'area'));
  });

  it('with good input only, the field named', async () => {
    await assert.rejects(apply({ userName: 'ab' }), refusedAs('BAD_INPUT', 'userName'));
    await assert.rejects(apply({ password: 'short' }), refusedAs('BAD_INPUT', 'password'));
    await assert.rejects(apply({ displayName: ' ' }), refusedAs('BAD_INPUT', 'displayName'));
    await assert.rejects(apply({ phone: '12345' }), refusedAs('BAD_INPUT', 'phone'));
    for (const privacyVersion of [noticeInForce - 1, noticeInForce + 1]) {
      const asked = { userName: 'read_nothing', privacyVersion };
      await assert.rejects(apply(asked), refusedAs('BAD_INPUT', 'not_in_force'));
    }
    assert.equal(await findPersonByName('read_nothing'), null);
  });

  it('under a name that nobody has, whatever its case or width', async () => {
    await newcomer({ userName: 'Chen_Yi' });
    for (const userName of ['Chen_Yi', 'chen_yi', 'ＣＨＥＮ＿ＹＩ'])
      assert.deepEqual(await apply({ userName }), { kind: 'nameTaken', field: 'userName' });
    assert.equal((await findPersonByName('CHEN_YI'))?.userName, 'Chen_Yi');
  });

  it('with a phone that nobody has, however it is written; or with none, as many do', async () => {
    await newcomer({ phone: '139 0000 1111' });
    for (const phone of ['13900001111', '+86 139-0000-1111'])
      assert.deepEqual(await apply({ phone }), { kind: 'nameTaken', field: 'phone' });
    await newcomer({ phone: null });
    await newcomer({ phone: '' });
  });
});

describe('A repeated sign-up', () => {
  useTown();

  it('makes one account and signs it in again', async () => {
    const asked = application({ phone: '13900002222' });
    const all = await Promise.all(
      Array.from({ length: 6 }, () => signUp(throughTheApi(), asked, strangeBrowser())),
    );
    const ids = all.map((one) => (one.kind === 'signedIn' ? one.person.id : one.kind));
    assert.equal(new Set(ids).size, 1);
    assert.equal(new Set(all.map((one) => (one.kind === 'signedIn' ? one.token : ''))).size, 6);
  });

  it('with anything changed is a conflict: name, phone, home, shown name or password', async () => {
    const asked = application({ phone: '13900003333' });
    await signUp(throughTheApi(), asked, strangeBrowser());
    const changes = [
      { userName: 'another_one' },
      { phone: '13900004444' },
      { phone: null },
      { home: places.community },
      { displayName: '别人' },
      { password: 'another password 9' },
    ];
    for (const change of changes)
      await assert.rejects(
        signUp(throughTheApi(), { ...asked, ...change }, strangeBrowser()),
        refusedAs('CONFLICT', 'key_reused'),
        JSON.stringify(change),
      );
  });

  it('of an account that was closed since is a conflict', async () => {
    const asked = application();
    const made = await signUp(throughTheApi(), asked, strangeBrowser());
    assert.ok(made.kind === 'signedIn');
    await close(made.person);
    await assert.rejects(
      signUp(throughTheApi(), asked, strangeBrowser()),
      refusedAs('CONFLICT', 'key_reused'),
    );
  });

  it('is no way around the limit on guesses, even for who knows the key', async () => {
    const asked = application();
    await signUp(throughTheApi(), asked, strangeBrowser());
    const outcomes: string[] = [];
    for (let i = 0; i < 14; i += 1) {
      const guess = { ...asked, password: `a guess number ${String(i)}` };
      outcomes.push(
        await signUp(throughTheApi(), guess, strangeBrowser()).then(
          ({ kind }) => kind,
          () => 'refused',
        ),
      );
    }
    assert.ok(outcomes.filter((one) => one === 'refused').length <= 10);
    assert.equal(outcomes.at(-1), 'tooMany');
    assert.equal(await attempt(asked.userName, goodPassword), 'tooMany');
  });
});

describe('One address', () => {
  useTown();

  it('makes so many accounts an hour and then waits; another address does not', async () => {
    const browser = strangeBrowser();
    for (let i = 0; i < signUpsFromAddress.triesMax; i += 1)
      await assert.rejects(apply({ userName: 'x' }, browser), refusedAs('BAD_INPUT'));
    assert.equal(await triesOf('signUp', browser.address), signUpsFromAddress.triesMax);
    const refused = await apply({}, browser);
    assert.deepEqual(refused, { kind: 'tooMany', retryAfterS: 3600 });
    assert.equal((await apply()).kind, 'signedIn');
    const anHour = throughTheApi(later(60));
    assert.equal((await signUp(anHour, application(), browser)).kind, 'signedIn');
  });
});
