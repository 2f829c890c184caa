import assert from 'node:assert/strict';
import { requestOf } from '../../../src/kernel/actRequest.ts';
import { roles, systemActor } from '../../../src/kernel/work.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { dismissConflictFlag } from '../../../src/modules/triage/dismissConflictFlag.ts';
import { limits } from '../../../src/modules/triage/triage.limits.ts';
import { findConflictFlag } from '../../../src/modules/triage/conflictFlag.store.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { growPlaces, monday, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

const spokesperson = someone('SPOKESPERSON', places.community);
const work = workOf(spokesperson);

describe('A spokesperson decides on a flag', () => {
  useStore();
  before(growPlaces);

  it('confirms it: who, when, in which role and why stand in its history', async () => {
    const id = await raiseConflictFlag();
    const decided = await confirmConflictFlag(work, { id, version: 1, note: '两家邻居，愿意谈' });
    assert.ok('done' in decided);
    assert.equal(decided.done.state, 'CONFIRMED');
    const [line, ...more] = (await findConflictFlag(id))?.history ?? [];
    const { request, ...said } = line ?? {};
    assert.deepEqual(said, {
      act: 'CONFIRMED',
      by: spokesperson.personId,
      role: 'SPOKESPERSON',
      at: monday,
      note: '两家邻居，愿意谈',
    });
    const asked = { id, version: 1, note: '两家邻居，愿意谈' };
    assert.deepEqual(request, requestOf(spokesperson, 'confirmConflictFlag', asked));
    assert.equal(more.length, 0);
  });

  it('is told when a colleague was faster, and exactly one of two decisions holds', async () => {
    const id = await raiseConflictFlag();
    const outcomes = await Promise.all([
      confirmConflictFlag(work, { id, version: 1, note: '' }),
      dismissConflictFlag(workOf(someone('SPOKESPERSON', places.community)), {
        id,
        version: 1,
        reason: 'DUPLICATE',
        note: '',
      }),
    ]);
    assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 1);
    assert.equal((await findConflictFlag(id))?.history.length, 1);
  });

  it('cannot decide what is decided', async () => {
    const id = await raiseConflictFlag();
    await confirmConflictFlag(work, { id, version: 1, note: '' });
    assert.deepEqual(await confirmConflictFlag(work, { id, version: 2, note: '再想想' }), {
      wrongState: 'CONFIRMED',
      reason: 'flag_already_decided',
    });
  });

  it('holds the role and the area: everybody else gets the answer of a flag that is not there', async () => {
    const id = await raiseConflictFlag();
    const asked = { id, version: 1, note: '' };
    for (const role of roles.filter((one) => one !== 'SPOKESPERSON'))
      await assert.rejects(confirmConflictFlag(workOf(someone(role, places.city)), asked), {
        code: 'NOT_FOUND',
        detail: { reason: 'flag' },
      });
    const abroad = workOf(someone('SPOKESPERSON', places.elsewhere));
    await assert.rejects(confirmConflictFlag(abroad, asked), { code: 'NOT_FOUND' });
    await assert.rejects(confirmConflictFlag(work, { ...asked, id: 'none' }), {
      code: 'NOT_FOUND',
    });
    assert.equal((await findConflictFlag(id))?.history.length, 0);
  });

  it('may be the machine never: the platform’s own actor cannot decide', async () => {
    const id = await raiseConflictFlag();
    await assert.rejects(
      confirmConflictFlag(workOf(systemActor('job')), { id, version: 1, note: '' }),
      {
        code: 'NOT_FOUND',
      },
    );
  });

  it('keeps remarks to 500 characters', async () => {
    const id = await raiseConflictFlag();
    await assert.rejects(confirmConflictFlag(work, { id, version: 1, note: '长'.repeat(501) }), {
      code: 'BAD_INPUT',
      detail: { field: 'note', reason: 'too_long', limit: limits.flagNote.max },
    });
  });
});
