import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { systemActor } from '../../../src/kernel/work.ts';
import { closeAccount } from '../../../src/modules/closure/closeAccount.ts';
import { eraseAccount } from '../../../src/modules/closure/eraseAccount.ts';
import type { SignedIn } from '../../../src/modules/identity/openSession.ts';
import { beginLinking } from '../../../src/modules/signin/beginLinking.ts';
import { beginOpenId } from '../../../src/modules/signin/beginOpenId.ts';
import { completeOpenId } from '../../../src/modules/signin/completeOpenId.ts';
import { linkSignIn } from '../../../src/modules/signin/linkSignIn.ts';
import {
  findLinkedSignIn,
  findLinkedSignInOf,
} from '../../../src/modules/signin/linkedSignIn.store.ts';
import { signIn } from '../../../src/modules/signin/signIn.ts';
import { subjectIdOf } from '../../../src/modules/signin/linkedSignIn.ts';
import { pendingTypes } from '../../support/events.ts';
import { workOf } from '../../support/world.ts';
import {
  goodPassword,
  later,
  newcomer,
  start,
  strangeBrowser,
  throughTheApi,
  useTown,
} from '../identity/people.ts';
import { answerOf, subjectNamed, useProvider } from './outside.ts';
import { browserOf, ownWork } from './twoSteps.ts';

const proof = { password: goodPassword, code: '' };

describe('A browser comes back from the provider', function () {
  this.timeout(30_000);
  useTown();
  const server = useProvider();

  const linkBy = async (it: SignedIn, name: string, now = start) => {
    const begun = await beginLinking(ownWork(it.person.id), proof, browserOf(it));
    const answer = await answerOf(server(), begun, name);
    return (await completeOpenId(ownWork(it.person.id, now), answer, browserOf(it))).came;
  };
  const signInBy = async (name: string, now = start) => {
    const answer = await answerOf(server(), await beginOpenId(throughTheApi(now), '/me'), name);
    return completeOpenId(throughTheApi(now), answer, strangeBrowser());
  };

  it('and its person comes in by what they linked, whoever else is called the same', async () => {
    const it = await newcomer();
    assert.deepEqual(await linkBy(it, 'ping'), { kind: 'link', outcome: 'linked' });
    const { came, next, purpose } = await signInBy('ping');
    assert.ok(came.kind === 'signedIn');
    assert.deepEqual([came.person.id, next, purpose], [it.person.id, '/me', 'signIn']);
    const namesake = { ...subjectNamed('other', server().issuer), account: 'ping@here' };
    assert.equal(await findLinkedSignIn(subjectIdOf(namesake)), null);
    const elsewhere = subjectNamed('ping', 'https://other.example');
    assert.equal(await findLinkedSignIn(subjectIdOf(elsewhere)), null);
    const kept = JSON.stringify(
      await mongoose.connection.collection('linked_sign_ins').find({}).toArray(),
    );
    assert.doesNotMatch(kept, /ping/u, 'the store tells nobody who they are there');
  });

  it('too late, and has to set out again', async () => {
    const it = await newcomer();
    await linkBy(it, 'late');
    const begun = await beginOpenId(throughTheApi(), '/me');
    const answer = await answerOf(server(), begun, 'late');
    const { came } = await completeOpenId(throughTheApi(later(10)), answer, strangeBrowser());
    assert.deepEqual(came, { kind: 'refused', reason: 'over' });
    const own = await newcomer();
    assert.deepEqual(await linkBy(own, 'late-too', later(10)), { kind: 'refused', reason: 'over' });
  });

  it('in another session of the same person, and links nothing: the password was given in the one before', async () => {
    const it = await newcomer();
    const begun = await beginLinking(ownWork(it.person.id), proof, browserOf(it));
    const answer = await answerOf(server(), begun, 'again');
    const input = { name: it.person.userName, password: goodPassword };
    const later = await signIn(throughTheApi(), input, strangeBrowser());
    assert.ok(later.kind === 'signedIn');
    const { came } = await completeOpenId(ownWork(it.person.id), answer, browserOf(later));
    assert.deepEqual(came, { kind: 'refused', reason: 'other_session' });
  });

  it('twice at once: one comes in', async () => {
    await linkBy(await newcomer(), 'double');
    const answer = await answerOf(server(), await beginOpenId(throughTheApi(), '/me'), 'double');
    const kinds = await Promise.all(
      [1, 2, 3].map(
        async () => (await completeOpenId(throughTheApi(), answer, strangeBrowser())).came.kind,
      ),
    );
    assert.deepEqual(kinds.sort(), ['refused', 'refused', 'signedIn']);
  });

  it('two tabs that link one account at once tell of it once; two accounts at once leave one', async () => {
    const it = await newcomer();
    const work = ownWork(it.person.id);
    const same = await Promise.all(
      [1, 2].map(() => linkSignIn(work, it.person.id, subjectNamed('s'))),
    );
    assert.deepEqual(same, ['linked', 'linked']);
    assert.deepEqual(await pendingTypes('linked_sign_ins', it.person.id), ['sign_in_link.linked']);
    const other = await newcomer();
    const two = await Promise.all(
      ['a', 'b'].map((name) => linkSignIn(work, other.person.id, subjectNamed(name))),
    );
    assert.deepEqual(two.sort(), ['linked', 'other_linked']);
  });

  it('two people who link one account at once: it opens one of theirs', async () => {
    const people = [await newcomer(), await newcomer()];
    const outcomes = await Promise.all(
      people.map(({ person }) => linkSignIn(ownWork(person.id), person.id, subjectNamed('shared'))),
    );
    assert.deepEqual(outcomes.sort(), ['linked', 'taken']);
    const again = await Promise.all(
      people.map(({ person }) => linkSignIn(ownWork(person.id), person.id, subjectNamed('shared'))),
    );
    assert.deepEqual(again.sort(), ['linked', 'taken']);
  });

  it('of an account that is closed, and is told so; of one that waits to be erased or is, there is nothing left', async () => {
    const it = await newcomer();
    await linkBy(it, 'leaving');
    const closing = { password: goodPassword, posts: 'KEEP' } as const;
    await closeAccount(ownWork(it.person.id), closing, browserOf(it));
    assert.equal((await signInBy('leaving')).came.kind, 'closing');
    const over = later(15 * 24 * 60);
    assert.deepEqual((await signInBy('leaving', over)).came, {
      kind: 'refused',
      reason: 'unlinked',
    });
    await eraseAccount(workOf(systemActor('eraseAccounts'), over), it.person.id);
    assert.equal((await findLinkedSignInOf(it.person.id)).link, undefined);
    const next = await newcomer();
    assert.deepEqual(await linkBy(next, 'leaving'), { kind: 'link', outcome: 'linked' });
  });
});
