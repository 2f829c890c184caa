import assert from 'node:assert/strict';
import { requestOf } from '../../../src/kernel/actRequest.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { dismissConflictFlag } from '../../../src/modules/triage/dismissConflictFlag.ts';
import { findConflictFlag } from '../../../src/modules/triage/conflictFlag.store.ts';
import { reopenConflictFlag } from '../../../src/modules/triage/reopenConflictFlag.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

const work = workOf(someone('SPOKESPERSON', places.community));
const dismiss = (id: string) =>
  dismissConflictFlag(work, { id, version: 1, reason: 'NOT_A_CONFLICT', note: '' });

describe('A slip of the finger', () => {
  useStore();
  before(growPlaces);

  it('is taken back within ten minutes, both acts kept', async () => {
    const id = await raiseConflictFlag();
    await dismiss(id);
    const later = { ...work, now: minutesLater(10) };
    const reopened = await reopenConflictFlag(later, { id, version: 2 });
    assert.ok('done' in reopened);
    const asked = { id, version: 2 };
    const request = requestOf(work.actor, 'reopenConflictFlag', asked);
    assert.deepEqual(reopened.done.history.at(-1)?.request, request);
    const flag = await findConflictFlag(id);
    assert.equal(flag?.state, 'OPEN');
    assert.deepEqual(
      flag.history.map(({ act }) => act),
      ['DISMISSED', 'REOPENED'],
    );
  });

  it('is taken back when it confirmed, too, and can be decided anew', async () => {
    const id = await raiseConflictFlag();
    await confirmConflictFlag(work, { id, version: 1, note: '' });
    assert.ok('done' in (await reopenConflictFlag(work, { id, version: 2 })));
    await dismissConflictFlag(work, { id, version: 3, reason: 'NOT_A_CONFLICT', note: '' });
    const flag = await findConflictFlag(id);
    assert.deepEqual(
      flag?.history.map(({ act }) => act),
      ['CONFIRMED', 'REOPENED', 'DISMISSED'],
    );
  });

  it('is final after eleven minutes, and what is open needs no undoing', async () => {
    const late = await raiseConflictFlag();
    await dismiss(late);
    const tooLate = { wrongState: 'DISMISSED', reason: 'too_late_to_reopen' };
    assert.deepEqual(
      await reopenConflictFlag({ ...work, now: minutesLater(11) }, { id: late, version: 2 }),
      tooLate,
    );
    const confirmed = await raiseConflictFlag();
    await confirmConflictFlag(work, { id: confirmed, version: 1, note: '' });
    assert.deepEqual(
      await reopenConflictFlag({ ...work, now: minutesLater(11) }, { id: confirmed, version: 2 }),
      { wrongState: 'CONFIRMED', reason: 'too_late_to_reopen' },
    );
    assert.ok(
      'wrongState' in
        (await reopenConflictFlag(work, { id: await raiseConflictFlag(), version: 1 })),
    );
  });

  it('is put right by a spokesperson of the area alone', async () => {
    const id = await raiseConflictFlag();
    await dismiss(id);
    const abroad = workOf(someone('SPOKESPERSON', places.elsewhere));
    await assert.rejects(reopenConflictFlag(abroad, { id, version: 2 }), { code: 'NOT_FOUND' });
    assert.deepEqual(await reopenConflictFlag(work, { id, version: 1 }), { staleAt: 2 });
  });
});
