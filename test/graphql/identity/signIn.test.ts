import assert from 'node:assert/strict';
import { useTown } from '../../modules/identity/people.ts';
import { useApiClient } from '../../support/apiClient.ts';
import { knock, meFields, moveIn, type Me } from './words.ts';

const wrong = 'certainly not this 1';

describe('Signing in at the API', () => {
  useTown();
  const api = useApiClient();
  const whoAmI = `{ me { ${meFields} } }`;

  it('works by name and by phone, and the cookie does the rest', async () => {
    const { me } = await moveIn(api(), { phone: '13811110001' });
    for (const name of [me.userName, me.userName.toUpperCase(), '13811110001']) {
      const browser = api().client();
      assert.equal((await knock(browser, name)).__typename, 'SignedIn', name);
      assert.equal((await browser.get<{ me: Me }>(whoAmI)).me.id, me.id);
    }
  });

  it('is refused in the same words for a wrong password, a wrong name and a wrong phone', async () => {
    const { me } = await moveIn(api(), { phone: '13811110002' });
    const answers = [];
    for (const name of [me.userName, 'nobody_there', '13811110002', '13811119999'])
      answers.push(await knock(api().client(), name, wrong));
    for (const answer of answers)
      assert.deepEqual(answer, { __typename: 'SignInRefused', reason: 'name_or_password' });
  });

  it('sets no cookie when it is refused', async () => {
    const { me } = await moveIn(api());
    const browser = api().client();
    await knock(browser, me.userName, wrong);
    assert.equal(browser.cookies.size, 0);
    assert.equal((await browser.get<{ me: Me | null }>(whoAmI)).me, null);
  });

  it('hears at most 10 guesses, and lets the owner in with the browser from before', async () => {
    const { browser: own, me } = await moveIn(api());
    const kinds: string[] = [];
    for (let i = 0; i < 14; i += 1)
      kinds.push((await knock(api().client(), me.userName, wrong)).__typename);
    assert.ok(kinds.filter((kind) => kind === 'SignInRefused').length <= 10);
    const stranger = await knock(api().client(), me.userName);
    assert.equal(stranger.__typename, 'TooManyGuesses');
    assert.ok(Number(stranger['retryAfterS']) > 0 && Number(stranger['retryAfterS']) <= 900);

    assert.deepEqual(await own.get('mutation { signOut }'), { signOut: true });
    assert.deepEqual([...own.cookies.keys()], ['fengqiao_device']);
    assert.equal((await knock(own, me.userName)).__typename, 'SignedIn');
  });

  it('with one document tries no more than one password', async () => {
    const { me } = await moveIn(api());
    const browser = api().client();
    const fields = Array.from(
      { length: 4 },
      (_, i) => `a${String(i)}: signIn(name: "${me.userName}", password: "x") { __typename }`,
    );
    const { code, data } = await browser.ask(`mutation { ${fields.join(' ')} }`);
    assert.equal(code, 'BAD_INPUT');
    assert.ok(data === undefined || data === null);
  });

  it('replaces the session that the browser had', async () => {
    const { browser, me } = await moveIn(api());
    const old = browser.cookies.get('fengqiao_session') ?? '';
    await knock(browser, me.userName);
    assert.notEqual(browser.cookies.get('fengqiao_session'), old);
    const thief = api().client();
    thief.cookies.set('fengqiao_session', old);
    assert.equal((await thief.get<{ me: Me | null }>(whoAmI)).me, null);
  });
});

describe('Sessions at the API', () => {
  useTown();
  const api = useApiClient();

  it('are all shown, the asking one marked, and all end together', async () => {
    const { browser, me } = await moveIn(api());
    const second = api().client();
    await knock(second, me.userName);
    const { me: seen } = await second.get<{ me: Me }>(`{ me { ${meFields} } }`);
    assert.equal(seen.sessions.length, 2);
    assert.deepEqual(seen.sessions.map(({ current }) => current).sort(), [false, true]);
    const shown = JSON.stringify(seen);
    for (const secret of [...browser.cookies.values(), ...second.cookies.values()])
      assert.ok(!shown.includes(secret));

    assert.deepEqual(await second.get('mutation { signOutEverywhere }'), { signOutEverywhere: 2 });
    for (const one of [browser, second])
      assert.equal((await one.get<{ me: Me | null }>('{ me { id } }')).me, null);
    assert.equal(second.cookies.has('fengqiao_session'), false);
  });

  it('are nothing that a visitor could end everywhere', async () => {
    const visitor = api().client();
    assert.equal((await visitor.ask('mutation { signOutEverywhere }')).code, 'NOT_SIGNED_IN');
    assert.deepEqual(await visitor.get('mutation { signOut }'), { signOut: true });
    assert.deepEqual(await visitor.get('{ me { id } }'), { me: null });
  });

  it('do not begin with a made-up cookie', async () => {
    for (const cookie of ['x', 'A'.repeat(43), '..', '%00', 'null']) {
      const browser = api().client();
      browser.cookies.set('fengqiao_session', cookie);
      assert.deepEqual(await browser.get('{ me { id } }'), { me: null }, cookie);
    }
  });
});
