import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { retitleCase } from '../../../src/modules/mediation/retitleCase.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater } from '../../support/world.ts';
import {
  agreed,
  closed,
  keyed,
  lin,
  mediating,
  mediator,
  personId,
  refusal,
  registered,
  second,
  settle,
  spokesperson,
} from './town.ts';

const called = (found: Case, title = '相邻用水纠纷（桂园社区）') => ({ ...keyed(found), title });

describe('The mediator calls a case otherwise', () => {
  useStore();
  before(settle);

  it('with who, when and both titles in the history, in every open state, which stays', async () => {
    for (const found of [await registered(), await mediating(), await agreed()]) {
      const later = { ...mediator, now: minutesLater(60) };
      const renamed = doneOf(await retitleCase(later, called(found)));
      assert.deepEqual(await findCase(found.id), renamed);
      assert.deepEqual([renamed.title, renamed.state], ['相邻用水纠纷（桂园社区）', found.state]);
      const { act, by, role, at, title, formerTitle } = renamed.history.at(-1) ?? {};
      assert.deepEqual(
        { act, by, role, at, title, formerTitle },
        {
          act: 'retitled',
          by: personId('mediator'),
          role: 'MEDIATOR',
          at: minutesLater(60),
          title: '相邻用水纠纷（桂园社区）',
          formerTitle: '楼上漏水',
        },
      );
    }
  });

  it('never once it is closed', async () => {
    assert.deepEqual(await retitleCase(mediator, called(await closed())), {
      wrongState: 'CLOSED',
      reason: 'case_closed',
    });
  });

  it('and nobody else does', async () => {
    const found = await registered();
    for (const work of [second, spokesperson])
      await assert.rejects(retitleCase(work, called(found)), refusal('FORBIDDEN', 'retitleCase'));
    await assert.rejects(retitleCase(lin, called(found)), refusal('NOT_FOUND', 'case'));
  });

  it('once under one key, and not at all where the title is the same', async () => {
    const found = await registered();
    const once = called(found);
    const renamed = doneOf(await retitleCase(mediator, once));
    assert.deepEqual(await retitleCase(mediator, once), { done: renamed });
    const same = { ...called(renamed), title: ` ${renamed.title} ` };
    assert.deepEqual(await retitleCase(mediator, same), { done: renamed });
    assert.deepEqual(await findCase(found.id), renamed);
  });

  it('with words: not with nothing, nor with more than 80 characters', async () => {
    const found = await registered();
    const named = (title: string) => retitleCase(mediator, called(found, title));
    await assert.rejects(named('  '), refusal('BAD_INPUT', 'too_short'));
    await assert.rejects(named('字'.repeat(81)), refusal('BAD_INPUT', 'too_long'));
    assert.equal(doneOf(await named('字'.repeat(80))).title.length, 80);
  });

  it('and is told when somebody has changed the case since it was read', async () => {
    const found = await registered();
    const [one, other] = await Promise.all([
      retitleCase(mediator, called(found, '甲')),
      retitleCase(mediator, called(found, '乙')),
    ]);
    assert.equal([one, other].filter((outcome) => 'done' in outcome).length, 1);
    assert.equal([one, other].filter((outcome) => 'staleAt' in outcome).length, 1);
  });
});
