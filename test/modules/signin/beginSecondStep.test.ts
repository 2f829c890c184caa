import assert from 'node:assert/strict';
import { beginSecondStep } from '../../../src/modules/signin/beginSecondStep.ts';
import { findSecondStep } from '../../../src/modules/signin/secondStep.store.ts';
import { attempt, goodPassword, later, newcomer, useTown } from '../identity/people.ts';
import { browserOf, ownWork, withSecondStep } from './twoSteps.ts';

describe('A second step is begun', () => {
  useTown();

  it('with a secret that is sealed, and nothing is asked for at the sign-in yet', async () => {
    const it = await newcomer();
    const begun = await beginSecondStep(ownWork(it.person.id), goodPassword, browserOf(it));
    assert.ok(begun.kind === 'begun');
    assert.match(begun.uri, new RegExp(`secret=${begun.secret}`, 'u'));
    const kept = await findSecondStep(it.person.id);
    assert.ok(!JSON.stringify(kept).includes(begun.secret));
    assert.equal(kept.inForce, undefined);
    assert.equal(await attempt(it.person.userName, goodPassword), 'signedIn');
  });

  it('with the same secret for half an hour, then with another one', async () => {
    const it = await newcomer();
    const secretAt = async (minutes: number) => {
      const work = ownWork(it.person.id, later(minutes));
      const begun = await beginSecondStep(work, goodPassword, browserOf(it));
      assert.ok(begun.kind === 'begun');
      return begun.secret;
    };
    const first = await secretAt(0);
    assert.equal(await secretAt(29), first);
    assert.notEqual(await secretAt(31), first);
  });

  it('in two tabs at once with one secret', async () => {
    const it = await newcomer();
    const both = await Promise.all(
      [1, 2].map(() => beginSecondStep(ownWork(it.person.id), goodPassword, browserOf(it))),
    );
    const secrets = both.map((begun) => (begun.kind === 'begun' ? begun.secret : begun.kind));
    assert.equal(new Set(secrets).size, 1);
  });

  it('only by whoever knows the password, and not where one is in force', async () => {
    const it = await withSecondStep();
    const work = ownWork(it.person.id);
    assert.deepEqual(await beginSecondStep(work, 'certainly not 1', browserOf(it)), {
      kind: 'wrongPassword',
    });
    await assert.rejects(beginSecondStep(work, goodPassword, browserOf(it)), {
      code: 'CONFLICT',
      detail: { reason: 'second_step_set' },
    });
  });
});
