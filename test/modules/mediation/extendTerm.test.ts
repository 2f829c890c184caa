import assert from 'node:assert/strict';
import { present } from '../../../src/kernel/assert.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { clockDue } from '../../../src/modules/calendar/clockDue.ts';
import { caseClocks } from '../../../src/modules/mediation/caseClocks.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { extendTerm } from '../../../src/modules/mediation/extendTerm.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater } from '../../support/world.ts';
import { chinaTime, measure } from '../calendar/clocks.ts';
import {
  agreed,
  asked,
  closed,
  keyed,
  lin,
  mediating,
  mediator,
  personId,
  refusal,
  second,
  settle,
  spokesperson,
} from './town.ts';

const longer = (found: Case) => ({ ...keyed(found), manner: 'BY_PHONE' }) as const;
const dayMinutes = 24 * 60;
const onDay = (days: number) => ({ ...mediator, now: minutesLater(days * dayMinutes) });

const termOf = (found: Case) =>
  present(
    caseClocks(found, ['SHENZHEN', 'NATIONAL']).find(({ code }) => code === 'MED_TERM'),
    'time for mediation',
  );

describe('All sides want more time for mediation', () => {
  useStore();
  before(settle);

  it('is written down with who, when and in which way; the time grows by what the rule allows', async () => {
    const found = await mediating();
    assert.deepEqual(clockDue(termOf(found), measure).at, chinaTime('2026-12-24 00:00'));
    const extended = doneOf(await extendTerm(onDay(20), longer(found)));
    assert.deepEqual(await findCase(found.id), extended);
    const { act, by, at, manner } = extended.history.at(-1) ?? {};
    assert.deepEqual(
      { act, by, at, manner },
      {
        act: 'extended',
        by: personId('mediator'),
        at: minutesLater(20 * dayMinutes),
        manner: 'BY_PHONE',
      },
    );
    assert.equal(extended.state, 'MEDIATING');
    const { extended: isLonger, segments } = termOf(extended);
    assert.deepEqual([isLonger, segments], [true, termOf(found).segments]);
    assert.deepEqual(clockDue(termOf(extended), measure), { lacksYear: 2027 });
  });

  it('is so once: sent again it stands, asked once more it is refused', async () => {
    const first = longer(await mediating());
    const extended = doneOf(await extendTerm(mediator, first));
    assert.deepEqual(doneOf(await extendTerm(mediator, first)), extended);
    assert.deepEqual(await extendTerm(mediator, longer(extended)), {
      wrongState: 'MEDIATING',
      reason: 'case_term_extended',
    });
    const both = await mediating();
    const outcomes = await Promise.all([
      extendTerm(mediator, longer(both)),
      extendTerm(mediator, longer(both)),
    ]);
    assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 1);
  });

  it('until the last moment of the time, not after it', async () => {
    const found = await mediating();
    const end = chinaTime('2026-12-24 00:00');
    assert.deepEqual(await extendTerm({ ...mediator, now: end }, longer(found)), {
      wrongState: 'MEDIATING',
      reason: 'case_term_over',
    });
    const justBefore = { ...mediator, now: new Date(end.getTime() - 1) };
    assert.ok('done' in (await extendTerm(justBefore, longer(found))));
  });

  it('while they are in mediation, by their mediator alone', async () => {
    for (const [found, state, reason] of [
      [await asked(), 'REGISTERED', 'case_needs_consents'],
      [await agreed(), 'AGREED', 'case_already_agreed'],
      [await closed(), 'CLOSED', 'case_closed'],
    ] as const)
      assert.deepEqual(await extendTerm(mediator, longer(found)), { wrongState: state, reason });
    const found = await mediating();
    for (const work of [second, lin, spokesperson])
      await assert.rejects(extendTerm(work, longer(found)), refusal('FORBIDDEN', 'extendTerm'));
  });
});
