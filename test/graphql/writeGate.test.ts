import assert from 'node:assert/strict';
import { buildSchema } from 'graphql';
import { makeSchema } from '../../graphql/schema.ts';
import { limitWrites, usualWriteGate } from '../../graphql/writeGate.ts';
import { usualWriteLimits, writeLimitsFrom } from '../../src/modules/identity/writeLimits.ts';
import { application, goodPassword, useTown } from '../modules/identity/people.ts';
import { useApiClient, type ApiClient } from '../support/apiClient.ts';
import { knock, moveIn, newKey, signUpWords } from './identity/words.ts';

const limits = writeLimitsFrom(['speech.newcomer=3/1h', 'own.newcomer=2/10m']) ?? usualWriteLimits;
let isDiskLow = false;

const publish = (browser: ApiClient, words = `楼道灯 ${newKey()}`) =>
  browser.ask(`mutation Publish($input: PublishPostInput!) { publishPost(input: $input) { id } }`, {
    input: { key: newKey(), title: words, body: '三楼的灯又不亮了，晚上看不清台阶。' },
  });

const chooseRecording = (browser: ApiClient) =>
  browser.ask('mutation { chooseRecording(recording: true) { __typename } }');

const feed = (browser: ApiClient) =>
  browser.ask('{ feed(first: 20) { edges { node { title } } } }');

describe('The gate of writing', () => {
  useTown();
  const api = useApiClient(() => ({
    schema: makeSchema({ limits, isDiskLow: () => isDiskLow }),
  }));
  afterEach(() => {
    isDiskLow = false;
  });

  it('lets a new account write a little, says when there is room again, and lets it read', async () => {
    const { browser } = await moveIn(api());
    for (let i = 0; i < 3; i += 1) assert.equal((await publish(browser)).code, undefined);
    const { code, errors } = await publish(browser);
    assert.equal(code, 'TOO_MANY');
    const { reason, retryAfterS } = errors[0]?.extensions ?? {};
    assert.equal(reason, 'writing');
    assert.ok(typeof retryAfterS === 'number' && retryAfterS > 3_000 && retryAfterS <= 3_600);
    assert.equal((await feed(browser)).code, undefined);
    assert.equal((await publish((await moveIn(api())).browser)).code, undefined);
  });

  it('counts each field of a mutation that asks for many', async () => {
    const { browser } = await moveIn(api());
    const { errors } = await browser.ask(
      'mutation { a: chooseRecording(recording: true) { __typename } b: chooseRecording(recording: true) { __typename } c: chooseRecording(recording: true) { __typename } }',
    );
    assert.deepEqual(
      errors.map(({ path, extensions }) => [path, extensions['code']]),
      [[['c'], 'TOO_MANY']],
    );
    assert.equal((await chooseRecording(browser)).code, 'TOO_MANY');
  });

  it('counts nothing of who has no session, and no guess of who has one: those have limits of their own', async () => {
    const visitor = api().client();
    for (let i = 0; i < 4; i += 1) await visitor.get('mutation { signOut }');
    const { browser, me } = await moveIn(api());
    for (let i = 0; i < 3; i += 1)
      assert.equal((await knock(browser, me.userName, goodPassword)).__typename, 'SignedIn');
    for (let i = 0; i < 2; i += 1) assert.equal((await chooseRecording(browser)).code, undefined);
    assert.equal((await chooseRecording(browser)).code, 'TOO_MANY');
  });

  it('is put before every mutation, and lets none begin without a rule', () => {
    const mutation = (source: string) => {
      const type = buildSchema(source).getMutationType();
      assert.ok(type);
      return type;
    };
    const own = mutation('type Query { a: Int } type Mutation { strange: Int }');
    assert.throws(() => {
      limitWrites(own, usualWriteGate);
    }, /a write rule for strange/u);
    const idle = mutation('type Query { a: Int } type Mutation { signOut: Boolean }');
    assert.throws(() => {
      limitWrites(idle, usualWriteGate);
    }, /a resolver for Mutation\.signOut/u);
    assert.equal(usualWriteGate.isDiskLow(), false);
  });

  it('refuses every write while the disk is nearly full; reading, coming and going stay; then writes again', async () => {
    const { browser, me } = await moveIn(api());
    await publish(browser, '还有地方的时候');
    isDiskLow = true;
    for (const { code, errors } of [
      await publish(browser),
      await chooseRecording(browser),
      await api().client().ask(signUpWords, { input: application() }),
    ]) {
      assert.equal(code, 'UNAVAILABLE');
      assert.equal(errors[0]?.extensions['reason'], 'disk_full');
      assert.equal(errors[0].extensions['retryAfterS'], 60);
    }
    assert.match(JSON.stringify((await feed(browser)).data), /还有地方的时候/u);
    await browser.get('mutation { signOut }');
    assert.equal((await knock(browser, me.userName, goodPassword)).__typename, 'SignedIn');
    isDiskLow = false;
    assert.equal((await publish(browser)).code, undefined);
  });
});
