import assert from 'node:assert/strict';
import { decideFlag, mustBeOpen } from '../../../src/modules/triage/decideFlag.ts';
import { confirmedFlag, type Flag } from '../../../src/modules/triage/flag.ts';
import { findFlag } from '../../../src/modules/triage/flag.store.ts';
import { raiseFlag } from '../../support/flags.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

const work = workOf(someone('SPOKESPERSON', places.community));
const confirm = (flag: Flag): Flag => confirmedFlag(flag, work.actor, work.now, '');

describe('Every decision on a flag goes one way', () => {
  useStore();
  before(growPlaces);

  it('who may not decide is refused before anything about the flag is told', async () => {
    const id = await raiseFlag();
    const stranger = workOf(someone('SPOKESPERSON', places.elsewhere));
    const neverAsked = () => assert.fail('asked about the state');
    await assert.rejects(decideFlag(stranger, { id, version: 9 }, neverAsked, confirm), {
      code: 'NOT_FOUND',
    });
  });

  it('an old version is told before a state that does not fit', async () => {
    const id = await raiseFlag();
    const wrong = () => 'never';
    assert.deepEqual(await decideFlag(work, { id, version: 9 }, wrong, confirm), { staleAt: 1 });
    assert.deepEqual(await decideFlag(work, { id, version: 1 }, wrong, confirm), {
      wrongState: 'OPEN',
      reason: 'never',
    });
  });

  it('what does not fit changes nothing', async () => {
    const id = await raiseFlag();
    const before = await findFlag(id);
    await decideFlag(work, { id, version: 1 }, () => 'no', confirm);
    assert.deepEqual(await findFlag(id), before);
  });

  it('of twenty at the same moment one is saved, and nineteen are told', async () => {
    const id = await raiseFlag();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => decideFlag(work, { id, version: 1 }, mustBeOpen, confirm)),
    );
    assert.equal(outcomes.filter((outcome) => 'flag' in outcome).length, 1);
    const told = outcomes.filter((outcome) => 'staleAt' in outcome && outcome.staleAt === 2);
    assert.equal(told.length, 19);
    assert.equal((await findFlag(id))?.history.length, 1);
  });
});
