import assert from 'node:assert/strict';
import {
  decideConflictFlag,
  type Decision,
} from '../../../src/modules/triage/decideConflictFlag.ts';
import {
  confirmedConflictFlag,
  dismissedConflictFlag,
} from '../../../src/modules/triage/conflictFlag.ts';
import { whyNotDecide } from '../../../src/modules/triage/flagActs.ts';
import { reopenConflictFlag } from '../../../src/modules/triage/reopenConflictFlag.ts';
import { findConflictFlag } from '../../../src/modules/triage/conflictFlag.store.ts';
import { pendingTypes } from '../../support/events.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

const work = workOf(someone('SPOKESPERSON', places.community));
const mustBeOpen: Decision['fits'] = (flag) => whyNotDecide(flag, 'CONFIRM', flag.at);

const decision = (fits: Decision['fits'] = mustBeOpen): Decision => ({
  act: 'confirmConflictFlag',
  fits,
  change: (flag, request) => confirmedConflictFlag(flag, work.actor, work.now, '', request),
});
const dismissal: Decision = {
  ...decision(),
  act: 'dismissConflictFlag',
  change: (flag, request) =>
    dismissedConflictFlag(flag, work.actor, work.now, { reason: 'DUPLICATE', note: '' }, request),
};

describe('Every decision on a flag goes one way', () => {
  useStore();
  before(growPlaces);

  it('who may not decide is refused before anything about the flag is told', async () => {
    const id = await raiseConflictFlag();
    const stranger = workOf(someone('SPOKESPERSON', places.elsewhere));
    const neverAsked = () => assert.fail('asked about the state');
    await assert.rejects(decideConflictFlag(stranger, { id, version: 9 }, decision(neverAsked)), {
      code: 'NOT_FOUND',
    });
  });

  it('an old version is told before a state that does not fit', async () => {
    const id = await raiseConflictFlag();
    const wrong = () => 'flag_has_case' as const;
    assert.deepEqual(await decideConflictFlag(work, { id, version: 9 }, decision(wrong)), {
      staleAt: 1,
    });
    assert.deepEqual(await decideConflictFlag(work, { id, version: 1 }, decision(wrong)), {
      wrongState: 'OPEN',
      reason: 'flag_has_case',
    });
  });

  it('what does not fit changes nothing', async () => {
    const id = await raiseConflictFlag();
    const before = await findConflictFlag(id);
    await decideConflictFlag(
      work,
      { id, version: 1 },
      decision(() => 'flag_has_case'),
    );
    assert.deepEqual(await findConflictFlag(id), before);
  });

  it('each is told in the stream by its own name', async () => {
    const [one, other] = [await raiseConflictFlag(), await raiseConflictFlag()];
    await decideConflictFlag(work, { id: one, version: 1 }, decision());
    await reopenConflictFlag(work, { id: one, version: 2 });
    await decideConflictFlag(work, { id: other, version: 1 }, dismissal);
    assert.deepEqual(await pendingTypes('flags', one), [
      ...['flag.raised', 'flag.confirmed', 'flag.reopened'],
    ]);
    assert.deepEqual(await pendingTypes('flags', other), ['flag.raised', 'flag.dismissed']);
  });

  it('of twenty people at the same moment one is heard, and nineteen are told', async () => {
    const id = await raiseConflictFlag();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        decideConflictFlag(
          workOf(someone('SPOKESPERSON', places.community)),
          { id, version: 1 },
          decision(),
        ),
      ),
    );
    assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 1);
    const told = outcomes.filter((outcome) => 'staleAt' in outcome && outcome.staleAt === 2);
    assert.equal(told.length, 19);
    assert.equal((await findConflictFlag(id))?.history.length, 1);
  });

  it('one decision sent twenty times at once is one, and each gets it', async () => {
    const id = await raiseConflictFlag();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => decideConflictFlag(work, { id, version: 1 }, decision())),
    );
    const kept = await findConflictFlag(id);
    assert.equal(kept?.history.length, 1);
    for (const one of all) assert.deepEqual(one, { done: kept });
  });

  it('is recognised when it comes again, whatever happened since; another decision is not it', async () => {
    const id = await raiseConflictFlag();
    await decideConflictFlag(work, { id, version: 1 }, decision());
    const again = await decideConflictFlag(work, { id, version: 1 }, decision());
    assert.ok('done' in again && again.done.version === 2);
    await reopenConflictFlag(work, { id, version: 2 });
    const late = await decideConflictFlag(work, { id, version: 1 }, decision());
    assert.ok('done' in late && late.done.state === 'OPEN' && late.done.version === 3);
    assert.deepEqual(await decideConflictFlag(work, { id, version: 1 }, dismissal), { staleAt: 3 });
    const other = workOf(someone('SPOKESPERSON', places.community));
    assert.deepEqual(await decideConflictFlag(other, { id, version: 1 }, decision()), {
      staleAt: 3,
    });
  });

  it('is recognised when the same person says the same again right after', async () => {
    const id = await raiseConflictFlag();
    await decideConflictFlag(work, { id, version: 1 }, decision());
    const again = await decideConflictFlag(work, { id, version: 2 }, decision());
    assert.ok('done' in again && again.done.version === 2);
    const other = workOf(someone('SPOKESPERSON', places.community));
    assert.deepEqual(await decideConflictFlag(other, { id, version: 2 }, decision()), {
      wrongState: 'CONFIRMED',
      reason: 'flag_already_decided',
    });
  });
});
