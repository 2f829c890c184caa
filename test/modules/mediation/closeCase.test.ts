import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { closeCase } from '../../../src/modules/mediation/closeCase.ts';
import { caseEvent } from '../../../src/modules/mediation/mediationCase.ts';
import { bearing, pendingTypes } from '../../support/events.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater } from '../../support/world.ts';
import {
  agreed,
  asked,
  close,
  closed,
  lin,
  mediating,
  mediator,
  performed,
  read,
  refusal,
  registered,
  second,
  settle,
  spokesperson,
} from './town.ts';

describe('The mediator closes a case', () => {
  useStore();
  before(settle);

  it('as performed, once every duty is', async () => {
    const open = await agreed();
    assert.deepEqual(await close(open, 'AGREEMENT_PERFORMED'), {
      wrongState: 'AGREED',
      reason: 'case_duties_open',
    });
    const after = doneOf(await close(await performed(), 'AGREEMENT_PERFORMED'));
    assert.equal(after.state, 'CLOSED');
    assert.equal(after.closeReason, 'AGREEMENT_PERFORMED');
    assert.deepEqual(await findCase(after.id), after);
  });

  it('as not performed, only when something is left undone under an agreement', async () => {
    const after = doneOf(await close(await agreed(), 'AGREEMENT_NOT_PERFORMED'));
    assert.equal(after.closeReason, 'AGREEMENT_NOT_PERFORMED');
    assert.deepEqual(await close(await performed(), 'AGREEMENT_NOT_PERFORMED'), {
      wrongState: 'AGREED',
      reason: 'case_duties_performed',
    });
    assert.deepEqual(await close(await mediating(), 'AGREEMENT_NOT_PERFORMED'), {
      wrongState: 'MEDIATING',
      reason: 'close_reason_does_not_fit',
    });
  });

  it('for the other reasons before there is an agreement', async () => {
    for (const found of [await registered(), await asked(), await mediating()])
      assert.equal(doneOf(await close(found, 'SETTLED_THEMSELVES')).state, 'CLOSED');
    assert.equal(doneOf(await close(await mediating(), 'WILL_NOT_SIGN')).state, 'CLOSED');
    assert.deepEqual(await close(await asked(), 'WILL_NOT_SIGN'), {
      wrongState: 'REGISTERED',
      reason: 'close_reason_does_not_fit',
    });
    assert.deepEqual(await close(await agreed(), 'TIME_OVER'), {
      wrongState: 'AGREED',
      reason: 'close_reason_does_not_fit',
    });
  });

  it('for another reason only with a remark', async () => {
    const found = await mediating();
    await assert.rejects(close(found, 'OTHER'), refusal('BAD_INPUT', 'needed'));
    const why = { reason: 'OTHER', note: '已立案，转法院' } as const;
    const after = doneOf(await closeCase(mediator, { ...read(found), ...why }));
    assert.equal(after.history.at(-1)?.note, '已立案，转法院');
  });

  it('with the moment and the event in the same document', async () => {
    const now = minutesLater(90);
    const after = doneOf(await close(await mediating(), 'GAP_TOO_WIDE', { ...mediator, now }));
    const kept = await findCase(after.id);
    assert.deepEqual(kept?.closedAt, now);
    const events = (await bearing('cases', after.id))?.events;
    assert.deepEqual(events?.at(-1), caseEvent(after));
    assert.deepEqual(
      events.map(({ type, version }) => [type, version]),
      after.history.map(({ act, number }) => [`case.${act}`, number]),
      'each act has left its own',
    );
  });

  it('once', async () => {
    assert.deepEqual(await close(await closed(), 'TIME_OVER'), {
      wrongState: 'CLOSED',
      reason: 'case_closed',
    });
    const found = await mediating();
    const outcomes = await Promise.all([
      close(found, 'GAP_TOO_WIDE'),
      close(found, 'TIME_OVER'),
      close(found, 'SETTLED_THEMSELVES'),
    ]);
    assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 1);
    const kept = await findCase(found.id);
    assert.equal(kept?.history.filter(({ act }) => act === 'closed').length, 1);
    const types = await pendingTypes('cases', found.id);
    assert.equal(types.filter((type) => type === 'case.closed').length, 1);
  });

  it('and nobody else does', async () => {
    const found = await mediating();
    for (const work of [second, spokesperson, lin])
      await assert.rejects(close(found, 'TIME_OVER', work), refusal('FORBIDDEN', 'closeCase'));
  });
});
