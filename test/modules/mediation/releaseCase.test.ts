import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { acceptCase } from '../../../src/modules/mediation/acceptCase.ts';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import type { Case, ReleaseReason } from '../../../src/modules/mediation/mediationCase.ts';
import { readCase } from '../../../src/modules/mediation/readCases.ts';
import { recordPerformance } from '../../../src/modules/mediation/recordPerformance.ts';
import { releaseCase } from '../../../src/modules/mediation/releaseCase.ts';
import { useStore } from '../../support/store.ts';
import { places } from '../../support/world.ts';
import {
  agreed,
  as,
  asked,
  close,
  closed,
  consent,
  firm,
  keyed,
  lin,
  mediating,
  mediator,
  personId,
  read,
  refusal,
  registered,
  second,
  settle,
  sideOf,
  spokesperson,
} from './town.ts';

const release = (found: Case, work = mediator, reason: ReleaseReason = 'CANNOT_GO_ON', note = '') =>
  releaseCase(work, { ...read(found), reason, note });

const released = async (found: Case, work = mediator): Promise<Case> =>
  doneOf(await release(found, work));

describe('A case is handed over', () => {
  useStore();
  before(settle);

  it('by its mediator, with a reason; it waits as it stands, in the store too', async () => {
    const found = await mediating();
    const waiting = doneOf(await release(found, mediator, 'TOO_CLOSE_TO_A_SIDE', '与周家是亲戚'));
    assert.deepEqual(await findCase(found.id), waiting);
    assert.equal('mediatorId' in waiting, false);
    assert.equal(waiting.state, 'MEDIATING');
    assert.deepEqual(waiting.parties, found.parties);
    const line = waiting.history.at(-1);
    assert.deepEqual(
      [line?.act, line?.by, line?.role, line?.releaseReason, line?.note],
      ['released', personId('mediator'), 'MEDIATOR', 'TOO_CLOSE_TO_A_SIDE', '与周家是亲戚'],
    );
  });

  it('by a spokesperson, when its mediator has lost the role or left: it is never stuck', async () => {
    const found = await agreed();
    const moved = as('mediator', 'MEDIATOR', places.elsewhere);
    assert.equal(await readCase(moved, found.no), null);
    await assert.rejects(release(found, moved), refusal('NOT_FOUND', 'case'));
    const waiting = doneOf(await release(found, spokesperson, 'NO_LONGER_MEDIATOR'));
    const taken = doneOf(await acceptCase(second, read(waiting)));
    const duty = { ...read(taken), partyId: sideOf(taken, 'zhou'), note: '' };
    const kept = doneOf(await recordPerformance(second, duty));
    assert.equal(doneOf(await close(kept, 'AGREEMENT_PERFORMED', second)).state, 'CLOSED');
  });

  it('and goes on in another’s hands where it stood, in every state', async () => {
    for (const found of [await registered(), await asked(), await mediating(), await agreed()]) {
      const waiting = await released(found);
      const taken = doneOf(await acceptCase(second, read(waiting)));
      assert.deepEqual(
        [taken.state, taken.mediatorId, taken.parties, taken.agreement],
        [found.state, personId('second'), found.parties, found.agreement],
      );
      assert.deepEqual(taken.history.slice(0, found.history.length), found.history);
      assert.deepEqual(
        taken.history.slice(-2).map(({ act }) => act),
        ['released', 'accepted'],
      );
      await assert.rejects(close(taken, 'TIME_OVER', mediator), refusal('FORBIDDEN', 'closeCase'));
    }
  });

  it('by nobody else', async () => {
    const found = await asked();
    const sideToo = as('lin', 'SPOKESPERSON');
    for (const work of [second, lin, sideToo, as('a', 'AUDITOR')])
      await assert.rejects(release(found, work), refusal('FORBIDDEN', 'releaseCase'));
    for (const work of [as('s', 'SPOKESPERSON', places.elsewhere), as('x', 'ADMIN')])
      await assert.rejects(release(found, work), refusal('NOT_FOUND', 'case'));
    assert.deepEqual(await findCase(found.id), found);
  });

  it('for another reason only with a remark', async () => {
    const found = await mediating();
    await assert.rejects(release(found, mediator, 'OTHER'), refusal('BAD_INPUT', 'needed'));
    assert.equal(doneOf(await release(found, mediator, 'OTHER', '出差')).state, 'MEDIATING');
  });

  it('not when it is closed, waits already, or was read too early', async () => {
    const ended = await closed();
    assert.deepEqual(await release(ended), { wrongState: 'CLOSED', reason: 'case_closed' });
    const found = await mediating();
    const waiting = await released(found);
    assert.deepEqual(await release(waiting, spokesperson), {
      wrongState: 'MEDIATING',
      reason: 'case_needs_mediator',
    });
    assert.deepEqual(await release(found, spokesperson), { staleAt: waiting.version });
  });

  it('once, when both do it at one moment', async () => {
    const found = await mediating();
    // Whoever reads the case after the other has released it is no more its mediator, and is refused.
    const outcomes = await Promise.allSettled([release(found), release(found, spokesperson)]);
    const done = outcomes.filter((one) => one.status === 'fulfilled' && 'done' in one.value);
    assert.equal(done.length, 1);
    assert.equal((await findCase(found.id))?.version, found.version + 1);
  });
});

describe('While a case waits for another mediator', () => {
  useStore();
  before(settle);

  it('its sides may still say yes, or no', async () => {
    const one = doneOf(await consent(lin, await released(await asked()), 'lin', 'GIVEN'));
    assert.equal(one.parties[0]?.consent, 'GIVEN');
    const ended = doneOf(await consent(lin, one, 'lin', 'REFUSED'));
    assert.deepEqual([ended.state, ended.closeReason], ['CLOSED', 'ONE_SIDE_UNWILLING']);
    assert.deepEqual(await findCase(ended.id), ended);
  });

  it('nobody writes anything else into it', async () => {
    const waiting = await released(await mediating());
    for (const work of [mediator, second, spokesperson])
      await assert.rejects(close(waiting, 'TIME_OVER', work), refusal('FORBIDDEN', 'closeCase'));
  });

  it('no side takes it on, nor who speaks for one', async () => {
    const found = doneOf(await addParty(mediator, { ...keyed(await asked()), firmId: firm.id }));
    const waiting = await released(found);
    const ofQian = { ...as('qian', 'MEDIATOR').actor, firmIds: [firm.id] };
    for (const work of [as('lin', 'MEDIATOR'), { ...mediator, actor: ofQian }])
      await assert.rejects(acceptCase(work, read(waiting)), refusal('FORBIDDEN', 'acceptCase'));
    assert.deepEqual(await findCase(found.id), waiting);
    assert.equal(doneOf(await acceptCase(second, read(waiting))).mediatorId, personId('second'));
  });
});
