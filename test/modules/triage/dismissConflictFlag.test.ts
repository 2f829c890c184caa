import assert from 'node:assert/strict';
import { requestOf } from '../../../src/kernel/actRequest.ts';
import { dismissConflictFlag } from '../../../src/modules/triage/dismissConflictFlag.ts';
import { findConflictFlag } from '../../../src/modules/triage/conflictFlag.store.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

const work = workOf(someone('SPOKESPERSON', places.community));

describe('A spokesperson dismisses a flag', () => {
  useStore();
  before(growPlaces);

  it('with a reason; the flag is kept', async () => {
    const id = await raiseConflictFlag();
    await dismissConflictFlag(work, { id, version: 1, reason: 'NOT_A_CONFLICT', note: '' });
    const flag = await findConflictFlag(id);
    assert.equal(flag?.state, 'DISMISSED');
    assert.equal(flag.history[0]?.reason, 'NOT_A_CONFLICT');
    const asked = { id, version: 1, reason: 'NOT_A_CONFLICT', note: '' };
    const request = requestOf(work.actor, 'dismissConflictFlag', asked);
    assert.deepEqual(flag.history[0].request, request);
    assert.equal(flag.proposals.length, 1);
  });

  it('and must tell the author why when the reason is another: a remark among colleagues is not enough', async () => {
    const id = await raiseConflictFlag();
    const asked = { id, version: 1, reason: 'OTHER', note: '已由街道处理' } as const;
    for (const told of [undefined, '', '  '])
      await assert.rejects(
        dismissConflictFlag(work, { ...asked, ...(told === undefined ? {} : { told }) }),
        {
          code: 'BAD_INPUT',
          detail: { field: 'told', reason: 'needed', limit: 1 },
        },
      );
    assert.ok(
      'done' in (await dismissConflictFlag(work, { ...asked, told: '这件事街道正在办。' })),
    );
  });

  it('with a remark for colleagues and other words for the author, each of up to 500 characters', async () => {
    const id = await raiseConflictFlag();
    const asked = { id, version: 1, reason: 'DUPLICATE', note: '与上周的一样' } as const;
    await assert.rejects(dismissConflictFlag(work, { ...asked, told: '字'.repeat(501) }), {
      code: 'BAD_INPUT',
    });
    await dismissConflictFlag(work, { ...asked, told: '字'.repeat(500) });
    const line = (await findConflictFlag(id))?.history[0];
    assert.deepEqual([line?.note, line?.told], ['与上周的一样', '字'.repeat(500)]);
  });

  it('once: what is decided stays decided', async () => {
    const id = await raiseConflictFlag();
    const asked = { id, reason: 'DUPLICATE', note: '' } as const;
    const first = await dismissConflictFlag(work, { ...asked, version: 1 });
    assert.deepEqual(await dismissConflictFlag(work, { ...asked, version: 1 }), first);
    const other = { ...asked, note: '和上一条一样' };
    assert.deepEqual(await dismissConflictFlag(work, { ...other, version: 1 }), { staleAt: 2 });
    assert.deepEqual(await dismissConflictFlag(work, { ...other, version: 2 }), {
      wrongState: 'DISMISSED',
      reason: 'flag_already_decided',
    });
  });

  it('only in the own area', async () => {
    const id = await raiseConflictFlag();
    const abroad = workOf(someone('SPOKESPERSON', places.elsewhere));
    const asked = { id, version: 1, reason: 'DUPLICATE', note: '' } as const;
    await assert.rejects(dismissConflictFlag(abroad, asked), { code: 'NOT_FOUND' });
  });
});
