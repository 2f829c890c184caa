import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { recordConsent } from '../../../src/modules/mediation/recordConsent.ts';
import { useStore } from '../../support/store.ts';
import {
  agreed,
  as,
  asked,
  consent,
  firm,
  forFirm,
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
  zhou,
} from './town.ts';

describe('A side says yes', () => {
  useStore();
  before(settle);

  it('itself, and then it is said online whatever the page sent', async () => {
    const found = await asked();
    const after = doneOf(await consent(lin, found, 'lin', 'GIVEN'));
    assert.deepEqual(await findCase(found.id), after);
    assert.equal(after.state, 'REGISTERED');
    const line = after.history.at(-1);
    assert.equal(line?.act, 'consent');
    assert.equal(line.manner, 'ONLINE');
    assert.equal(line.by, personId('lin'));
    assert.equal(line.role, 'RESIDENT');
    assert.equal(line.partyId, sideOf(found, 'lin'));
  });

  it('to the mediator, who writes down in which way', async () => {
    const after = doneOf(await consent(mediator, await asked(), 'lin', 'GIVEN'));
    assert.equal(after.history.at(-1)?.manner, 'IN_PERSON');
    assert.equal(after.history.at(-1)?.by, personId('mediator'));
  });

  it('and mediation begins with the last yes', async () => {
    const one = doneOf(await consent(zhou, await asked(), 'zhou', 'GIVEN'));
    assert.equal(one.state, 'REGISTERED');
    assert.equal(doneOf(await consent(lin, one, 'lin', 'GIVEN')).state, 'MEDIATING');
  });

  it('as a firm, through who speaks for it and acts for it', async () => {
    const found = doneOf(await addParty(mediator, { ...keyed(await asked()), firmId: firm.id }));
    const privately = as('qian', 'RESIDENT');
    const unseen = refusal('NOT_FOUND', 'case');
    await assert.rejects(consent(privately, found, firm.name, 'GIVEN'), unseen);
    const after = doneOf(await consent(forFirm, found, firm.name, 'GIVEN'));
    assert.equal(after.history.at(-1)?.role, 'FIRM_REPRESENTATIVE');
    assert.equal(after.history.at(-1)?.manner, 'ONLINE');
  });

  it('once', async () => {
    const one = doneOf(await consent(lin, await asked(), 'lin', 'GIVEN'));
    assert.deepEqual(await consent(lin, one, 'lin', 'GIVEN'), { done: one });
    const found = await mediating();
    assert.deepEqual(await consent(mediator, found, 'lin', 'GIVEN'), { done: found });
    assert.deepEqual(await findCase(found.id), found, 'nothing is written');
  });

  it('for itself alone', async () => {
    const found = await asked();
    const notYours = refusal('FORBIDDEN', 'recordConsent');
    await assert.rejects(consent(lin, found, 'zhou', 'GIVEN'), notYours);
    await assert.rejects(consent(zhou, found, 'lin', 'REFUSED'), notYours);
    for (const work of [second, spokesperson, as('a', 'AUDITOR')])
      await assert.rejects(consent(work, found, 'lin', 'GIVEN'), notYours);
    await assert.rejects(
      consent(as('neighbour', 'RESIDENT'), found, 'lin', 'GIVEN'),
      refusal('NOT_FOUND', 'case'),
    );
    assert.equal((await findCase(found.id))?.version, found.version);
  });

  it('when there is one to say it', async () => {
    const found = await registered();
    const answer = { partyId: 'nobody', consent: 'GIVEN', manner: 'ONLINE' } as const;
    assert.deepEqual(await recordConsent(mediator, { ...read(found), ...answer }), {
      wrongState: 'REGISTERED',
      reason: 'case_needs_sides',
    });
    const withSides = await asked();
    await assert.rejects(
      recordConsent(mediator, { ...read(withSides), ...answer }),
      refusal('NOT_FOUND', 'party'),
    );
    const unasked = { ...answer, consent: 'ASKED', partyId: sideOf(withSides, 'lin') } as const;
    await assert.rejects(
      recordConsent(mediator, { ...read(withSides), ...unasked }),
      refusal('BAD_INPUT', 'not_an_answer', 'consent'),
    );
  });
});

describe('A side says no', () => {
  useStore();
  before(settle);

  it('and the case is closed at once: the unwilling are not mediated (人民调解法 Art 17)', async () => {
    for (const work of [lin, mediator]) {
      const after = doneOf(await consent(work, await asked(), 'lin', 'REFUSED'));
      assert.equal(after.state, 'CLOSED');
      assert.equal(after.closeReason, 'ONE_SIDE_UNWILLING');
      assert.equal(after.history.at(-1)?.act, 'closed');
      assert.equal(after.history.at(-1)?.partyId, sideOf(after, 'lin'));
      assert.deepEqual(await findCase(after.id), after);
    }
  });

  it('also after a yes, while they talk (Art 23)', async () => {
    const after = doneOf(await consent(zhou, await mediating(), 'zhou', 'REFUSED'));
    assert.equal(after.state, 'CLOSED');
    assert.equal(after.closeReason, 'ONE_SIDE_UNWILLING');
  });

  it('but not after they have agreed: the agreement binds (Art 31)', async () => {
    assert.deepEqual(await consent(zhou, await agreed(), 'zhou', 'REFUSED'), {
      wrongState: 'AGREED',
      reason: 'case_already_agreed',
    });
  });

  it('and nothing more is done with the case', async () => {
    const after = doneOf(await consent(lin, await asked(), 'lin', 'REFUSED'));
    assert.deepEqual(await consent(lin, after, 'lin', 'GIVEN'), {
      wrongState: 'CLOSED',
      reason: 'case_closed',
    });
  });

  it('while the mediator writes the other’s yes: exactly one line is kept', async () => {
    for (let round = 0; round < 3; round += 1) {
      const found = await asked();
      const outcomes = await Promise.all([
        consent(lin, found, 'lin', 'REFUSED'),
        consent(mediator, found, 'zhou', 'GIVEN'),
        consent(zhou, found, 'zhou', 'GIVEN'),
      ]);
      assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 1);
      const kept = await findCase(found.id);
      assert.equal(kept?.version, found.version + 1);
      assert.equal(kept.history.length, found.history.length + 1);
    }
  });
});
