import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { recordAgreement } from '../../../src/modules/mediation/recordAgreement.ts';
import { recordPerformance } from '../../../src/modules/mediation/recordPerformance.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater } from '../../support/world.ts';
import {
  agreed,
  keyed,
  mediating,
  mediator,
  performed,
  read,
  refusal,
  second,
  settle,
  sideOf,
  terms,
  zhou,
} from './town.ts';

const performs = (found: Case, name: string, note = '') => ({
  ...read(found),
  partyId: sideOf(found, name),
  note,
});

describe('The mediator finds a duty performed', () => {
  useStore();
  before(settle);

  it('and keeps when it was found and what', async () => {
    const found = await agreed();
    const later = { ...mediator, now: minutesLater(60 * 24 * 3) };
    const after = doneOf(await recordPerformance(later, performs(found, 'zhou', '天花板已重刷')));
    assert.deepEqual(await findCase(found.id), after);
    const party = after.parties.find(({ id }) => id === sideOf(after, 'zhou'));
    assert.deepEqual(party?.performedAt, later.now);
    assert.equal(after.history.at(-1)?.note, '天花板已重刷');
    assert.equal(after.state, 'AGREED');
  });

  it('side by side, each once', async () => {
    const found = await mediating();
    const both = [sideOf(found, 'lin'), sideOf(found, 'zhou')];
    const two = doneOf(await recordAgreement(mediator, { ...keyed(found), ...terms(found, both) }));
    const one = doneOf(await recordPerformance(mediator, performs(two, 'lin')));
    assert.deepEqual(await recordPerformance(mediator, performs(one, 'lin')), { done: one });
    assert.deepEqual(await recordPerformance(mediator, performs(one, 'lin', '又看了一次')), {
      wrongState: 'AGREED',
      reason: 'case_party_owes_nothing',
    });
    const all = doneOf(await recordPerformance(mediator, performs(one, 'zhou')));
    assert.deepEqual(await recordPerformance(mediator, performs(all, 'zhou')), { done: all });
    assert.deepEqual(await recordPerformance(mediator, performs(all, 'lin')), {
      wrongState: 'AGREED',
      reason: 'case_duties_performed',
    });
  });

  it('only of a side that owes something', async () => {
    const found = await agreed();
    assert.deepEqual(await recordPerformance(mediator, performs(found, 'lin')), {
      wrongState: 'AGREED',
      reason: 'case_party_owes_nothing',
    });
    const nobody = { ...read(found), partyId: 'nobody', note: '' };
    await assert.rejects(recordPerformance(mediator, nobody), refusal('NOT_FOUND', 'party'));
  });

  it('only under an agreement', async () => {
    assert.deepEqual(await recordPerformance(mediator, performs(await mediating(), 'zhou')), {
      wrongState: 'MEDIATING',
      reason: 'case_needs_agreement',
    });
  });

  it('and nobody else does, least of all the side itself', async () => {
    const found = await agreed();
    for (const work of [zhou, second])
      await assert.rejects(
        recordPerformance(work, performs(found, 'zhou')),
        refusal('FORBIDDEN', 'recordPerformance'),
      );
    assert.equal((await performed()).parties.filter(({ performedAt }) => performedAt).length, 1);
  });
});
