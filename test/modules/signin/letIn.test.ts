import assert from 'node:assert/strict';
import { isKnownDevice } from '../../../src/modules/identity/knownDevice.store.ts';
import { letIn } from '../../../src/modules/signin/letIn.ts';
import { newcomer, start, strangeBrowser, throughTheApi, useTown } from '../identity/people.ts';
import { browserOf, withSecondStep } from './twoSteps.ts';

describe('Somebody whose first step was weighed', () => {
  useTown();

  it('has a session where no second step is set', async () => {
    const { person } = await newcomer();
    assert.equal((await letIn(throughTheApi(), person, strangeBrowser())).kind, 'signedIn');
  });

  it('is asked for the second one for five minutes, under the token of their browser or a new one', async () => {
    const it = await withSecondStep();
    const own = await letIn(throughTheApi(), it.person, browserOf(it));
    assert.ok(own.kind === 'secondStep');
    assert.equal(own.deviceToken, it.deviceToken);
    assert.equal(own.expiresAt.getTime() - start.getTime(), 300_000);
    const strange = await letIn(throughTheApi(), it.person, strangeBrowser());
    assert.ok(strange.kind === 'secondStep');
    assert.notEqual(strange.challenge, own.challenge);
    assert.equal(await isKnownDevice(it.person.id, strange.deviceToken, start), false);
  });
});
