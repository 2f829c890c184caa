import assert from 'node:assert/strict';
import { listMessagesOf } from '../../../src/modules/opinion/message.store.ts';
import { useTown } from '../../modules/identity/people.ts';
import { useApiClient } from '../../support/apiClient.ts';
import { knock, moveIn, newKey } from './words.ts';

const publish = `mutation($input: PublishPostInput!) { publishPost(input: $input) { id } }`;
const post = () => ({ input: { key: newKey(), body: '路灯不亮。' } });

const written = async (personId: string) =>
  (await listMessagesOf({ authorId: personId }, { first: 50 })).items.length;

describe('A page that shows one person while the cookie names another', () => {
  useTown();
  const api = useApiClient();

  it('publishes nothing under the other name, however often the words were sent before', async () => {
    const { browser, me: lin } = await moveIn(api());
    browser.expectedPerson = lin.id;
    // Often enough for every way of answering: what is sent a second time is answered on a shorter one.
    for (let time = 0; time < 5; time += 1) await browser.get(publish, post());
    browser.expectedPerson = undefined;
    const { me: zhou } = await moveIn(api());
    await knock(browser, zhou.userName);
    browser.expectedPerson = lin.id;
    for (let time = 0; time < 5; time += 1) {
      const { status, code, errors } = await browser.ask(publish, post());
      assert.deepEqual([status, code], [409, 'CONFLICT']);
      assert.equal(errors[0]?.extensions['reason'], 'other_person');
    }
    assert.deepEqual([await written(lin.id), await written(zhou.id)], [5, 0]);
    browser.expectedPerson = zhou.id;
    await browser.get(publish, post());
    assert.deepEqual([await written(lin.id), await written(zhou.id)], [5, 1]);
  });

  it('reads nothing either, and is told of the person before the role', async () => {
    const { browser, me: lin } = await moveIn(api());
    const { me: zhou } = await moveIn(api());
    await knock(browser, zhou.userName);
    browser.expectedPerson = lin.id;
    browser.actingAs = 'MEDIATOR@nb/hs/nm/lj';
    for (const ask of ['{ me { id } }', '{ areas { path } }', '{ myAccount { id } }'])
      assert.equal((await browser.ask(ask)).code, 'CONFLICT', ask);
  });

  it('is told when the session has ended, whatever it asks', async () => {
    const { browser, me } = await moveIn(api());
    await browser.get('mutation { signOutEverywhere }');
    browser.expectedPerson = me.id;
    for (const ask of ['{ areas { path } }', 'mutation { signOut }']) {
      const { status, code } = await browser.ask(ask);
      assert.deepEqual([status, code], [401, 'NOT_SIGNED_IN'], ask);
    }
  });

  it('that shows nobody signs nobody out by signing in: a person is there', async () => {
    const { browser, me: lin } = await moveIn(api());
    const { me: zhou } = await moveIn(api());
    browser.expectedPerson = 'nobody';
    const signIn = `mutation { signIn(name: "${zhou.userName}", password: "x") { __typename } }`;
    assert.equal((await browser.ask(signIn)).code, 'CONFLICT');
    browser.expectedPerson = undefined;
    assert.deepEqual(await browser.get('{ me { id } }'), { me: { id: lin.id } });
    const visitor = api().client();
    visitor.expectedPerson = 'nobody';
    assert.equal((await knock(visitor, zhou.userName)).__typename, 'SignedIn');
  });

  it('is not asked of programs, which name nobody', async () => {
    const { browser } = await moveIn(api());
    await browser.get(publish, post());
    assert.deepEqual(await api().client().get('{ me { id } }'), { me: null });
  });
});
