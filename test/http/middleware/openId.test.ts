import assert from 'node:assert/strict';
import { openIdBackPath } from '../../../src/http/middleware/openId.ts';
import { changePerson } from '../../../src/modules/identity/changePerson.ts';
import type { SignedIn } from '../../../src/modules/identity/openSession.ts';
import { rulesWithStaff } from '../../../src/modules/signin/secondStep.policy.ts';
import { useSecondStepRules } from '../../../src/modules/signin/signInSettings.ts';
import { findLinkedSignInOf } from '../../../src/modules/signin/linkedSignIn.store.ts';
import { useOpenId } from '../../../src/modules/signin/openIdSettings.ts';
import { openIdProvider, type OpenIdSettings } from '../../../src/platform/openIdProvider.ts';
import { makeLog } from '../../../src/platform/log.ts';
import { close, goodPassword, newcomer, start, useTown } from '../../modules/identity/people.ts';
import { codeAt, withSecondStep } from '../../modules/signin/twoSteps.ts';
import { useApiClient, type ApiClient } from '../../support/apiClient.ts';
import { places } from '../../support/world.ts';
import { openIdServer, type OpenIdServer } from '../../support/openIdServer.ts';

const beginLinking = `mutation($password: Text!, $code: Text!) { beginLinking(password: $password, code: $code) {
  __typename ... on LinkingBegun { url } ... on ProviderAway { retryAfterS } } }`;
const unlink = `mutation($password: Text!, $code: Text!) { unlinkSignIn(password: $password, code: $code) { __typename } }`;
const whoAmI = '{ me { id linkedSignIn { issuer account isOffered } } }';

interface Begun {
  readonly beginLinking: { readonly __typename: string; readonly url?: string };
}
interface Me {
  readonly me: { readonly id: string; readonly linkedSignIn: object | null } | null;
}

const name = '鹿鸣通行证';

describe('Signing in by a provider of OpenID Connect', function () {
  this.timeout(60_000);
  useTown();
  const lines: string[] = [];
  const api = useApiClient({ log: makeLog('warn', { write: (line: string) => lines.push(line) }) });
  let server: OpenIdServer;
  let settings: OpenIdSettings;
  before('a provider opens', async () => {
    const redirectUri = `${api().url}${openIdBackPath}`;
    server = await openIdServer({ redirectUris: [redirectUri] });
    const { issuer, clientId, clientSecret } = server;
    settings = { issuer, clientId, clientSecret, redirectUri };
    useOpenId({ issuer, name, provider: openIdProvider(settings) });
  });
  after('it closes', async () => {
    useOpenId(undefined);
    await server.close();
  });

  /** A browser in which somebody is signed in by password. */
  const browserOf = ({ token, deviceToken }: SignedIn): ApiClient => {
    const client = api().client();
    client.cookies.set('fengqiao_session', token);
    client.cookies.set('fengqiao_device', deviceToken);
    return client;
  };
  /** Asks for an address and tells where the answer leads. */
  const leadsTo = async (client: ApiClient, path: string, headers = {}): Promise<string> => {
    const answer = await client.fetch(path, { redirect: 'manual', headers });
    assert.equal(answer.status, 302);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    return answer.headers.get('location') ?? '';
  };
  const pathOf = ({ pathname, search }: URL) => pathname + search;
  /** Sets out as a visitor and comes back to our door with the provider's answer, not yet through it. */
  const roundOf = async (client: ApiClient, name: string | null, next = '/me') => {
    const url = await leadsTo(client, `/openid/begin?next=${encodeURIComponent(next)}`);
    return pathOf(await server.visit(url, name));
  };
  const setOut = async (client: ApiClient, password = goodPassword, code = '') =>
    (await client.get<Begun>(beginLinking, { password, code })).beginLinking;
  const linkTo = async (client: ApiClient, name: string) => {
    const { url = '' } = await setOut(client);
    return leadsTo(client, pathOf(await server.visit(url, name)));
  };
  const meIn = async (client: ApiClient) => (await client.get<Me>(whoAmI)).me;

  it('opens the account of who linked that before, in another browser, and leads on to where they wanted', async () => {
    const somebody = await newcomer();
    const own = browserOf(somebody);
    assert.equal(await linkTo(own, 'lan'), '/me/security?openid=linked');
    assert.deepEqual((await meIn(own))?.linkedSignIn, {
      issuer: server.issuer,
      account: 'lan@here',
      isOffered: true,
    });
    const other = api().client();
    const back = await roundOf(other, 'lan', '/cases?state=open#last');
    assert.equal(await leadsTo(other, back), '/cases?state=open#last');
    assert.equal((await meIn(other))?.id, somebody.person.id);
    assert.deepEqual(
      [...other.cookies.keys()].sort(),
      ['fengqiao_device', 'fengqiao_session'],
      'nothing is left of the round',
    );
  });

  it('opens nothing to whom nobody knows here: no account is made, and the page says what to do', async () => {
    const stranger = api().client();
    const to = await leadsTo(stranger, await roundOf(stranger, 'nobody'));
    assert.equal(to, '/sign-in?openid=unlinked&next=%2Fme');
    assert.equal(await meIn(stranger), null);
    assert.deepEqual([...stranger.cookies.keys()], []);
  });

  it('says that somebody turned back at the provider', async () => {
    const client = api().client();
    const to = await leadsTo(client, await roundOf(client, null));
    assert.equal(to, '/sign-in?openid=cancelled&next=%2Fme');
  });

  it('links for the password alone: not for a wrong one, and not twice', async () => {
    const somebody = await newcomer();
    const own = browserOf(somebody);
    assert.equal((await setOut(own, 'not it at all 9')).__typename, 'WrongPassword');
    await linkTo(own, 'mei');
    const again = await own.ask(beginLinking, { password: goodPassword, code: '' });
    assert.equal(again.errors[0]?.extensions['reason'], 'sign_in_linked');
    const other = browserOf(await newcomer());
    assert.equal(await linkTo(other, 'mei'), '/me/security?openid=taken');
    assert.equal((await meIn(other))?.linkedSignIn, null);
  });

  it('is unlinked for the password; that account opens nothing any more, and other browsers are signed out', async () => {
    const somebody = await newcomer();
    const own = browserOf(somebody);
    await linkTo(own, 'qing');
    const other = api().client();
    await leadsTo(other, await roundOf(other, 'qing'));
    assert.notEqual(await meIn(other), null);
    const wrong = await own.get(unlink, { password: 'not it at all 9', code: '' });
    assert.deepEqual(wrong, { unlinkSignIn: { __typename: 'WrongPassword' } });
    const done = await own.get(unlink, { password: goodPassword, code: '' });
    assert.deepEqual(done, { unlinkSignIn: { __typename: 'SignInUnlinked' } });
    assert.equal((await meIn(own))?.linkedSignIn, null);
    assert.equal(await meIn(other), null);
    const to = await leadsTo(other, await roundOf(other, 'qing'));
    assert.equal(to, '/sign-in?openid=unlinked&next=%2Fme');
  });

  it('asks for the second step where one is set, and leads its challenge past servers and logs', async () => {
    const somebody = await withSecondStep();
    const own = browserOf(somebody);
    const code = codeAt(somebody.secret, new Date(Date.now() + 30_000));
    const { url = '' } = await setOut(own, goodPassword, code);
    await leadsTo(own, pathOf(await server.visit(url, 'two')));
    const other = api().client();
    const to = await leadsTo(other, await roundOf(other, 'two'));
    const [, challenge = ''] = /^\/sign-in\?next=%2Fme#second=([\w-]{43})$/u.exec(to) ?? [];
    assert.notEqual(challenge, '');
    assert.equal(await meIn(other), null);
    const complete = `mutation($challenge: Text!, $code: Text!) { completeSignIn(challenge: $challenge, code: $code) { __typename } }`;
    const elsewhere = await api().client().get(complete, { challenge, code: 'ABCD' });
    assert.deepEqual(elsewhere, { completeSignIn: { __typename: 'SignInRefused' } });
    const [recovery = ''] = somebody.recoveryCodes;
    const done = await other.get(complete, { challenge, code: recovery });
    assert.deepEqual(done, { completeSignIn: { __typename: 'SignedIn' } });
  });

  it('keeps the staff’s condition: a role waits for a second step, whichever way its person came in', async () => {
    const somebody = await newcomer();
    await linkTo(browserOf(somebody), 'staff');
    const grant = {
      role: 'SPOKESPERSON',
      scope: places.community,
      since: start,
      by: 'test',
    } as const;
    await changePerson(somebody.person.id, (found) => ({ ...found, grants: [grant] }));
    useSecondStepRules(rulesWithStaff('required'));
    try {
      const other = api().client();
      assert.equal(await leadsTo(other, await roundOf(other, 'staff')), '/me');
      other.actingAs = `SPOKESPERSON@${places.community}`;
      const [refused] = (await other.ask('{ me { id } }')).errors;
      assert.equal(refused?.extensions['reason'], 'second_step_needed');
    } finally {
      useSecondStepRules(rulesWithStaff('offered'));
    }
  });

  it('says of a closed account that it is closed, as a password does', async () => {
    const somebody = await newcomer();
    await linkTo(browserOf(somebody), 'gone');
    await close(somebody.person);
    const client = api().client();
    const to = await leadsTo(client, await roundOf(client, 'gone'));
    assert.equal(to, '/sign-in?openid=closing&next=%2Fme');
    assert.equal(await meIn(client), null);
  });

  it('takes an answer once: the same address again, also in the same moment, opens nothing', async () => {
    const somebody = await newcomer();
    await linkTo(browserOf(somebody), 'once');
    const client = api().client();
    const back = await roundOf(client, 'once');
    const [name = '', sealed = ''] =
      [...client.cookies].find(([one]) => one.includes('openid')) ?? [];
    const tries = Array.from({ length: 5 }, async () => {
      const copy = api().client();
      copy.cookies.set(name, sealed);
      return leadsTo(copy, back);
    });
    const led = (await Promise.all(tries)).sort();
    assert.deepEqual(led, [
      '/me',
      ...Array.from({ length: 4 }, () => '/sign-in?openid=over&next=%2Fme'),
    ]);
    assert.equal(await leadsTo(client, back), '/sign-in?openid=over&next=%2Fme');
    assert.equal(await leadsTo(client, back), '/sign-in?openid=over', 'its cookie is gone');
  });

  it('is nothing to another browser: not the answer alone, not under another round’s cookie', async () => {
    const somebody = await newcomer();
    await linkTo(browserOf(somebody), 'bound');
    const victim = api().client();
    const attacker = api().client();
    const stolen = await roundOf(attacker, 'bound');
    assert.equal(await leadsTo(victim, stolen), '/sign-in?openid=over');
    const own = await roundOf(victim, 'bound');
    const stateOf = (path: string) => new URL(path, 'http://x').searchParams.get('state') ?? '';
    const mixed = stolen.replace(stateOf(stolen), stateOf(own));
    assert.equal(await leadsTo(victim, mixed), '/sign-in?openid=refused&next=%2Fme');
    assert.equal(await meIn(victim), null);
  });

  it('lets two tabs of one browser come back, each to its own page', async () => {
    const somebody = await newcomer();
    await linkTo(browserOf(somebody), 'tabs');
    const client = api().client();
    const first = await roundOf(client, 'tabs', '/me');
    const second = await roundOf(client, 'tabs', '/feed');
    assert.equal(await leadsTo(client, second), '/feed');
    assert.equal(await leadsTo(client, first), '/me');
    for (let at = 0; at < 7; at += 1) await leadsTo(client, '/openid/begin');
    const rounds = [...client.cookies.keys()].filter((name) => name.includes('openid'));
    assert.ok(rounds.length <= 4, `${String(rounds.length)} rounds stand open`);
  });

  it('links to nobody but who set out, in the session in which the password was given', async () => {
    const somebody = await newcomer();
    const own = browserOf(somebody);
    const { url = '' } = await setOut(own);
    const back = pathOf(await server.visit(url, 'swap'));
    own.cookies.set('fengqiao_session', (await newcomer()).token);
    assert.equal(await leadsTo(own, back), '/me/security?openid=other_session');
    assert.equal((await findLinkedSignInOf(somebody.person.id)).link, undefined);
    const signedOut = browserOf(somebody);
    const { url: again = '' } = await setOut(signedOut);
    const late = pathOf(await server.visit(again, 'swap'));
    await signedOut.get('mutation { signOut }');
    assert.equal(await leadsTo(signedOut, late), '/me/security?openid=other_session');
    assert.equal((await findLinkedSignInOf(somebody.person.id)).link, undefined);
  });

  it('goes on to our own pages alone, however another address is written', async () => {
    const somebody = await newcomer();
    await linkTo(browserOf(somebody), 'far');
    for (const next of ['https://evil.example/', '//evil.example', '/\t/evil.example', '']) {
      const client = api().client();
      assert.equal(await leadsTo(client, await roundOf(client, 'far', next)), '/', next);
    }
  });

  it('is not begun by another site’s page, which leads to our sign-in at most', async () => {
    const client = api().client();
    const from = { 'sec-fetch-site': 'cross-site' };
    assert.equal(await leadsTo(client, '/openid/begin', from), '/sign-in');
    assert.deepEqual([...client.cookies.keys()], []);
    const posted = await client.fetch('/openid/begin', { method: 'POST', redirect: 'manual' });
    assert.equal(posted.status, 405);
  });

  it('is away while the provider is, with words; passwords go on', async () => {
    const own = browserOf(await newcomer());
    const there = { issuer: server.issuer, name, provider: openIdProvider(settings) };
    const offline = openIdProvider({ ...settings, issuer: 'http://localhost:1' });
    useOpenId({ ...there, provider: offline });
    try {
      const client = api().client();
      const to = await leadsTo(client, '/openid/begin?next=%2Fme');
      assert.equal(to, '/sign-in?openid=away&next=%2Fme');
      await leadsTo(client, '/openid/begin');
      assert.equal(lines.filter((line) => line.includes('bad port')).length, 1, 'told once');
      assert.equal((await setOut(own)).__typename, 'ProviderAway');
      useOpenId(undefined);
      assert.equal(await leadsTo(client, '/openid/begin'), '/sign-in?openid=away');
      assert.deepEqual(await client.get('{ openIdProvider { name } }'), { openIdProvider: null });
    } finally {
      useOpenId(there);
    }
    assert.deepEqual(await own.get('{ openIdProvider { name } }'), {
      openIdProvider: { name },
    });
  });
});
