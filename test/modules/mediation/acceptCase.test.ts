import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { acceptCase } from '../../../src/modules/mediation/acceptCase.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { openCase } from '../../../src/modules/mediation/openCase.ts';
import { useStore } from '../../support/store.ts';
import { places } from '../../support/world.ts';
import {
  aReport,
  as,
  lin,
  mediator,
  personId,
  read,
  refusal,
  registered,
  second,
  settle,
  spokesperson,
} from './town.ts';

const waiting = async (): Promise<Case> =>
  doneOf(
    await openCase(spokesperson, {
      key: randomId(),
      reportId: (await aReport()).id,
      title: '停车',
    }),
  );

describe('A mediator takes a case on', () => {
  useStore();
  before(settle);

  it('and is its mediator from then on', async () => {
    const found = await waiting();
    const taken = doneOf(await acceptCase(mediator, read(found)));
    assert.deepEqual(await findCase(found.id), taken);
    assert.equal(taken.mediatorId, personId('mediator'));
    assert.equal(taken.state, 'REGISTERED');
    assert.equal(taken.version, 2);
    assert.equal(taken.history.at(-1)?.act, 'accepted');
  });

  it('and is told so again when the answer was lost', async () => {
    const found = await waiting();
    const taken = doneOf(await acceptCase(mediator, read(found)));
    assert.deepEqual(doneOf(await acceptCase(mediator, read(taken))), taken);
    assert.equal((await findCase(found.id))?.history.length, taken.history.length);
  });

  it('only when it has none', async () => {
    const found = await registered();
    assert.deepEqual(await acceptCase(second, read(found)), {
      wrongState: 'REGISTERED',
      reason: 'case_has_mediator',
    });
  });

  it('only from the area; to others there is no such case, as where there is none', async () => {
    const found = await waiting();
    const none = refusal('NOT_FOUND', 'case');
    await assert.rejects(acceptCase(as('m', 'MEDIATOR', places.elsewhere), read(found)), none);
    await assert.rejects(acceptCase(lin, read(found)), none);
    await assert.rejects(acceptCase(mediator, { caseId: 'f'.repeat(32), version: 1 }), none);
  });

  it('and a spokesperson, who sees it, may not', async () => {
    const found = await waiting();
    await assert.rejects(acceptCase(spokesperson, read(found)), refusal('FORBIDDEN', 'acceptCase'));
    const auditor = as('a', 'AUDITOR');
    await assert.rejects(acceptCase(auditor, read(found)), refusal('FORBIDDEN', 'acceptCase'));
  });

  it('alone, when two or eight try at one moment on one version', async () => {
    for (const many of [2, 8, 8]) {
      const found = await waiting();
      const outcomes = await Promise.all(
        Array.from({ length: many }, (_, i) =>
          acceptCase(as(`racer-${String(i)}`, 'MEDIATOR'), read(found)),
        ),
      );
      const won = outcomes.filter((outcome) => 'done' in outcome);
      assert.equal(won.length, 1);
      for (const outcome of outcomes)
        if (!('done' in outcome)) assert.deepEqual(outcome, { staleAt: 2 });
      const kept = await findCase(found.id);
      assert.deepEqual(won.map(doneOf), [kept]);
      assert.equal(kept?.history.length, 2);
    }
  });
});
