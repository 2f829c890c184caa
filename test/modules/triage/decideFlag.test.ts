import assert from 'node:assert/strict';
import { decideFlag, mustBeOpen, type Decision } from '../../../src/modules/triage/decideFlag.ts';
import { confirmedFlag, dismissedFlag } from '../../../src/modules/triage/flag.ts';
import { reopenFlag } from '../../../src/modules/triage/reopenFlag.ts';
import { findFlag } from '../../../src/modules/triage/flag.store.ts';
import { raiseFlag } from '../../support/flags.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

const work = workOf(someone('SPOKESPERSON', places.community));
const decision = (fits: Decision['fits'] = mustBeOpen): Decision => ({
  act: 'confirmFlag',
  fits,
  change: (flag, request) => confirmedFlag(flag, work.actor, work.now, '', request),
});
const dismissal: Decision = {
  ...decision(),
  act: 'dismissFlag',
  change: (flag, request) =>
    dismissedFlag(flag, work.actor, work.now, { reason: 'DUPLICATE', note: '' }, request),
};

describe('Every decision on a flag goes one way', () => {
  useStore();
  before(growPlaces);

  it('who may not decide is refused before anything about the flag is told', async () => {
    const id = await raiseFlag();
    const stranger = workOf(someone('SPOKESPERSON', places.elsewhere));
    const neverAsked = () => assert.fail('asked about the state');
    await assert.rejects(decideFlag(stranger, { id, version: 9 }, decision(neverAsked)), {
      code: 'NOT_FOUND',
    });
  });

  it('an old version is told before a state that does not fit', async () => {
    const id = await raiseFlag();
    const wrong = () => 'never';
    assert.deepEqual(await decideFlag(work, { id, version: 9 }, decision(wrong)), { staleAt: 1 });
    assert.deepEqual(await decideFlag(work, { id, version: 1 }, decision(wrong)), {
      wrongState: 'OPEN',
      reason: 'never',
    });
  });

  it('what does not fit changes nothing', async () => {
    const id = await raiseFlag();
    const before = await findFlag(id);
    await decideFlag(
      work,
      { id, version: 1 },
      decision(() => 'no'),
    );
    assert.deepEqual(await findFlag(id), before);
  });

  it('of twenty people at the same moment one is heard, and nineteen are told', async () => {
    const id = await raiseFlag();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        decideFlag(
          workOf(someone('SPOKESPERSON', places.community)),
          { id, version: 1 },
          decision(),
        ),
      ),
    );
    assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 1);
    const told = outcomes.filter((outcome) => 'staleAt' in outcome && outcome.staleAt === 2);
    assert.equal(told.length, 19);
    assert.equal((await findFlag(id))?.history.length, 1);
  });

  it('one decision sent twenty times at once is one, and each gets it', async () => {
    const id = await raiseFlag();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => decideFlag(work, { id, version: 1 }, decision())),
    );
    const kept = await findFlag(id);
    assert.equal(kept?.history.length, 1);
    for (const one of all) assert.deepEqual(one, { done: kept });
  });

  it('is recognised when it comes again, whatever happened since; another decision is not it', async () => {
    const id = await raiseFlag();
    await decideFlag(work, { id, version: 1 }, decision());
    const again = await decideFlag(work, { id, version: 1 }, decision());
    assert.ok('done' in again && again.done.version === 2);
    await reopenFlag(work, { id, version: 2 });
    const late = await decideFlag(work, { id, version: 1 }, decision());
    assert.ok('done' in late && late.done.state === 'OPEN' && late.done.version === 3);
    assert.deepEqual(await decideFlag(work, { id, version: 1 }, dismissal), { staleAt: 3 });
    const other = workOf(someone('SPOKESPERSON', places.community));
    assert.deepEqual(await decideFlag(other, { id, version: 1 }, decision()), { staleAt: 3 });
  });

  it('is recognised when the same person says the same again right after', async () => {
    const id = await raiseFlag();
    await decideFlag(work, { id, version: 1 }, decision());
    const again = await decideFlag(work, { id, version: 2 }, decision());
    assert.ok('done' in again && again.done.version === 2);
    const other = workOf(someone('SPOKESPERSON', places.community));
    assert.deepEqual(await decideFlag(other, { id, version: 2 }, decision()), {
      wrongState: 'CONFIRMED',
      reason: 'flag_already_decided',
    });
  });
});
