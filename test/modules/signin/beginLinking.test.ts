import assert from 'node:assert/strict';
import { beginLinking } from '../../../src/modules/signin/beginLinking.ts';
import { linkSignIn } from '../../../src/modules/signin/linkSignIn.ts';
import { offeredProvider, useOpenId } from '../../../src/modules/signin/openIdSettings.ts';
import { openTransaction, transactionMs } from '../../../src/modules/signin/openIdTransaction.ts';
import { OpenIdFault } from '../../../src/platform/openIdProvider.ts';
import { present } from '../../../src/kernel/assert.ts';
import { goodPassword, newcomer, start, throughTheApi, useTown } from '../identity/people.ts';
import { subjectNamed, useProvider } from './outside.ts';
import { browserOf, codeAt, ownWork, seconds, withSecondStep, wrongCodeAt } from './twoSteps.ts';

const now = seconds(60);
const proof = { password: goodPassword, code: '' };

describe('Somebody sets out to link an outside account', () => {
  useTown();
  useProvider();

  it('for the password, in this session, for ten minutes: the browser takes all of it along, sealed', async () => {
    const it = await newcomer();
    const begun = await beginLinking(ownWork(it.person.id), proof, browserOf(it));
    assert.ok(begun.kind === 'begun');
    assert.equal(new URL(begun.url).searchParams.get('state'), begun.state);
    assert.doesNotMatch(begun.cookie, new RegExp(begun.state, 'u'));
    const opened = openTransaction(begun, start);
    assert.deepEqual(opened?.linking, { personId: it.person.id, sessionId: it.session.id });
    const [last, late] = [transactionMs - 1, transactionMs].map(
      (ms) => new Date(start.getTime() + ms),
    );
    assert.notEqual(openTransaction(begun, present(last, 'a moment')), undefined);
    assert.equal(openTransaction(begun, present(late, 'a moment')), undefined);
    assert.equal(openTransaction({ ...begun, state: 'another one' }, start), undefined);
    assert.equal(openTransaction({ ...begun, cookie: `${begun.cookie}x` }, start), undefined);
    assert.equal(openTransaction({ ...begun, cookie: 'x'.repeat(5000) }, start), undefined);
    assert.equal(openTransaction({ ...begun, cookie: undefined }, start), undefined);
  });

  it('for a code too where a second step is set, and not for a wrong password or code', async () => {
    const it = await withSecondStep();
    const set = async (password: string, code: string) =>
      (await beginLinking(ownWork(it.person.id, now), { password, code }, browserOf(it))).kind;
    assert.equal(await set('not it at all 9', codeAt(it.secret, now)), 'wrongPassword');
    assert.equal(await set(goodPassword, wrongCodeAt(it.secret, now)), 'wrongCode');
    assert.equal(await set(goodPassword, codeAt(it.secret, now)), 'begun');
  });

  it('and has no code used up while the provider is away', async () => {
    const it = await withSecondStep();
    const given = { password: goodPassword, code: codeAt(it.secret, now) };
    const set = () => beginLinking(ownWork(it.person.id, now), given, browserOf(it));
    const there = present(offeredProvider(), 'the provider');
    const fault = new OpenIdFault('away', 'nobody there');
    const away = () => Promise.reject(fault);
    useOpenId({ ...there, provider: { ...there.provider, look: away } });
    try {
      assert.deepEqual(await set(), { kind: 'away', fault });
      useOpenId(undefined);
      assert.deepEqual(await set(), { kind: 'away' });
    } finally {
      useOpenId(there);
    }
    assert.equal((await set()).kind, 'begun');
  });

  it('and is told so when one is linked, or when nobody is signed in', async () => {
    const it = await newcomer();
    const work = ownWork(it.person.id);
    await linkSignIn(work, it.person.id, subjectNamed('first'));
    await assert.rejects(beginLinking(work, proof, browserOf(it)), {
      code: 'CONFLICT',
      detail: { reason: 'sign_in_linked' },
    });
    await assert.rejects(beginLinking(throughTheApi(), proof, browserOf(it)), {
      code: 'NOT_SIGNED_IN',
    });
  });
});
