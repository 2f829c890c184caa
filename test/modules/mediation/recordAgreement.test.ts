import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { recordAgreement } from '../../../src/modules/mediation/recordAgreement.ts';
import { recordPerformance } from '../../../src/modules/mediation/recordPerformance.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday } from '../../support/world.ts';
import {
  agreed,
  asked,
  keyed,
  lin,
  mediating,
  mediator,
  read,
  refusal,
  second,
  settle,
  sideOf,
  terms,
} from './town.ts';

describe('The mediator writes an agreement down', () => {
  useStore();
  before(settle);

  it('with facts, content, day and duties, and the case waits for performance', async () => {
    const found = await mediating();
    const both = [sideOf(found, 'lin'), sideOf(found, 'zhou')];
    const after = doneOf(
      await recordAgreement(mediator, { ...keyed(found), ...terms(found, both) }),
    );
    assert.deepEqual(await findCase(found.id), after);
    assert.equal(after.state, 'AGREED');
    assert.deepEqual(after.agreement, { ...terms(found, both), at: monday });
    assert.equal(after.history.at(-1)?.act, 'agreed');
  });

  it('only in mediation, and once', async () => {
    const waiting = await asked();
    const early = { ...keyed(waiting), ...terms(waiting) };
    assert.deepEqual(await recordAgreement(mediator, early), {
      wrongState: 'REGISTERED',
      reason: 'case_needs_consents',
    });
    const after = await agreed();
    assert.deepEqual(await recordAgreement(mediator, { ...keyed(after), ...terms(after) }), {
      wrongState: 'AGREED',
      reason: 'case_already_agreed',
    });
  });

  it('with at least one side that owes something, by today or later', async () => {
    const found = await mediating();
    const agree = (change: object) =>
      recordAgreement(mediator, { ...keyed(found), ...terms(found), ...change });
    await assert.rejects(agree({ duties: [] }), refusal('BAD_INPUT', 'too_few'));
    await assert.rejects(agree({ duties: ['nobody'] }), refusal('BAD_INPUT', 'not_a_side'));
    const yesterday = { performBy: minutesLater(-60 * 24) };
    await assert.rejects(agree(yesterday), refusal('BAD_INPUT', 'in_the_past'));
    assert.equal((await findCase(found.id))?.state, 'MEDIATING');
    assert.equal(doneOf(await agree({ performBy: minutesLater(-60) })).state, 'AGREED');
  });

  it('and nobody else', async () => {
    const found = await mediating();
    for (const work of [second, lin])
      await assert.rejects(
        recordAgreement(work, { ...keyed(found), ...terms(found) }),
        refusal('FORBIDDEN', 'recordAgreement'),
      );
  });

  it('once under one key, also after a duty was found performed', async () => {
    const found = await mediating();
    const once = { ...keyed(found), ...terms(found) };
    const first = doneOf(await recordAgreement(mediator, once));
    assert.deepEqual(await recordAgreement(mediator, once), { done: first });
    const duty = { ...read(first), partyId: sideOf(first, 'zhou'), note: '' };
    const after = doneOf(await recordPerformance(mediator, duty));
    assert.deepEqual(await recordAgreement(mediator, once), { done: after });
    for (const change of [{ written: false }, { performBy: minutesLater(60) }, { facts: '别的' }])
      await assert.rejects(
        recordAgreement(mediator, { ...once, ...change }),
        refusal('CONFLICT', 'key_reused'),
      );
  });
});
