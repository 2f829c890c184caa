import assert from 'node:assert/strict';
import { findSecondStep } from '../../../src/modules/signin/secondStep.store.ts';
import { weighCode } from '../../../src/modules/signin/weighCode.ts';
import { newcomer, strangeBrowser, throughTheApi, triesOf, useTown } from '../identity/people.ts';
import { codeAt, seconds, withSecondStep, wrongCodeAt } from './twoSteps.ts';

const now = seconds(60);

describe('A code of a second step is weighed', () => {
  useTown();

  it('as a guess that a right one gives back, and is used up by it', async () => {
    const { person, secret } = await withSecondStep();
    const weigh = (code: string) =>
      weighCode(throughTheApi(now), { personId: person.id, code }, strangeBrowser());
    const tries = () => triesOf('stepCode', person.id, 'anywhere');
    assert.deepEqual(await weigh(wrongCodeAt(secret, now)), { fits: false });
    assert.equal(await tries(), 1);
    assert.deepEqual(await weigh(codeAt(secret, now)), { fits: true });
    assert.equal(await tries(), 1);
    assert.deepEqual(await weigh(codeAt(secret, now)), { fits: false });
    assert.equal(
      (await findSecondStep(person.id)).inForce?.lastStep,
      Math.floor(now.getTime() / 30_000),
    );
  });

  it('and fits nobody who has none', async () => {
    const { person } = await newcomer();
    const asked = { personId: person.id, code: '123456' };
    assert.deepEqual(await weighCode(throughTheApi(now), asked, strangeBrowser()), { fits: false });
  });
});
