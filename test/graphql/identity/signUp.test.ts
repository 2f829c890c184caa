import assert from 'node:assert/strict';
import { application, useTown } from '../../modules/identity/people.ts';
import { openApiClient, useApiClient } from '../../support/apiClient.ts';
import { places } from '../../support/world.ts';
import { meFields, moveIn, signUpWords, type Me } from './words.ts';

describe('Signing up at the API', () => {
  useTown();
  const api = useApiClient();

  it('shows the new resident to themselves at once, and on the next request', async () => {
    const { browser, me } = await moveIn(api(), {
      userName: '李小花',
      displayName: '小花',
      phone: '138 0000 0001',
    });
    assert.deepEqual(
      { ...me, id: '', sessions: me.sessions.length, grants: me.grants.length },
      {
        id: '',
        userName: '李小花',
        displayName: '小花',
        phoneMasked: '138****0001',
        actingAs: 'RESIDENT',
        home: { path: places.grid, name: places.grid, level: 'GRID' },
        actingOver: { path: places.community },
        grants: 1,
        firms: [],
        sessions: 1,
      },
    );
    assert.equal(me.grants[0]?.role, 'RESIDENT');
    assert.equal(me.grants[0].scope.path, places.community);
    assert.equal(me.sessions[0]?.current, true);
    const { me: again } = await browser.get<{ me: Me }>(`{ me { ${meFields} } }`);
    assert.deepEqual(again, me);
  });

  it('sends two cookies that scripts cannot read, and no secret in the answer', async () => {
    const browser = api().client();
    const input = application();
    const answer = await browser.ask(signUpWords, { input });
    const lines = answer.headers.getSetCookie();
    assert.deepEqual(
      lines.map((line) => line.split('=')[0]),
      ['fengqiao_session', 'fengqiao_device'],
    );
    for (const line of lines) {
      assert.match(line, /; ?httponly/iu);
      assert.match(line, /; ?samesite=lax/iu);
      assert.match(line, /; ?path=\//iu);
      assert.ok(!/domain=/iu.test(line));
    }
    const text = JSON.stringify(answer.data);
    assert.equal(browser.cookies.size, 2);
    for (const secret of [...browser.cookies.values(), input.password])
      assert.ok(!text.includes(secret));
  });

  it('in production sends them over TLS alone, bound to this host', async () => {
    const production = await openApiClient({ env: { NODE_ENV: 'production' } });
    try {
      const answer = await production.client().ask(signUpWords, { input: application() });
      const lines = answer.headers.getSetCookie();
      assert.equal(lines.length, 2, JSON.stringify(answer.errors));
      for (const line of lines) {
        assert.match(line, /^__Host-fengqiao_/u);
        assert.match(line, /; ?secure/iu);
      }
    } finally {
      await production.close();
    }
  });

  it('says as a result which name is taken, and signs nobody in', async () => {
    await moveIn(api(), { userName: 'taken_name', phone: '13800000002' });
    for (const [own, field] of [
      [{ userName: 'TAKEN_name' }, 'userName'],
      [{ phone: '+8613800000002' }, 'phone'],
    ] as const) {
      const browser = api().client();
      const data = await browser.get(signUpWords, { input: application(own) });
      assert.deepEqual(data, { signUp: { __typename: 'NameTaken', field } });
      assert.equal(browser.cookies.size, 0);
    }
  });

  it('refuses bad input with the field and the reason', async () => {
    const cases = [
      [{ password: 'short' }, 'BAD_INPUT', 'password', 'too_short'],
      [{ userName: '12345678' }, 'BAD_INPUT', 'userName', 'only_digits'],
      [{ displayName: '\u200b' }, 'BAD_INPUT', 'displayName', 'too_short'],
      [{ displayName: '小\u200b桥' }, 'BAD_INPUT', 'displayName', 'not_a_name'],
      [{ phone: '12' }, 'BAD_INPUT', 'phone', 'not_a_phone'],
      [{ home: places.street }, 'BAD_INPUT', 'home', 'not_a_home'],
      [{ home: 'nowhere' }, 'NOT_FOUND', undefined, 'area'],
    ] as const;
    for (const [own, code, field, reason] of cases) {
      const browser = api().client();
      const { errors } = await browser.ask(signUpWords, { input: application(own) });
      const told = errors[0]?.extensions;
      assert.deepEqual([told?.['code'], told?.['field'], told?.['reason']], [code, field, reason]);
      assert.equal(browser.cookies.size, 0);
    }
  });

  it('with the same key signs the same account in, and refuses another content', async () => {
    const input = application();
    const [one, two] = [api().client(), api().client()];
    const ask = (browser: typeof one, changed = {}) =>
      browser.ask<{ signUp: { me: Me } }>(signUpWords, { input: { ...input, ...changed } });
    const first = await ask(one);
    const second = await ask(two);
    assert.equal(second.data?.signUp.me.id, first.data?.signUp.me.id);
    assert.notEqual(one.cookies.get('fengqiao_session'), two.cookies.get('fengqiao_session'));
    const third = await ask(api().client(), { displayName: '别人' });
    assert.equal(third.code, 'CONFLICT');
    assert.equal(third.errors[0]?.extensions['reason'], 'key_reused');
  });
});
