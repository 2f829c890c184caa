import assert from 'node:assert/strict';
import { drainEvents } from '../../jobs/drainEvents.ts';
import { keepClocks } from '../../jobs/keepClocks.ts';
import { recountClocks } from '../../jobs/recountClocks.ts';
import { doneOf } from '../../src/kernel/outcome.ts';
import { findClocksOf, type KeptClock } from '../../src/modules/calendar/legalClock.store.ts';
import { standingOf } from '../../src/modules/calendar/legalClock.ts';
import { keepClock } from '../../src/modules/calendar/keepClock.ts';
import { setOfficeHours } from '../../src/modules/calendar/setOfficeHours.ts';
import { setWorkYear } from '../../src/modules/calendar/setWorkYear.ts';
import { acceptCase } from '../../src/modules/mediation/acceptCase.ts';
import type { Case } from '../../src/modules/mediation/mediationCase.ts';
import { openCase } from '../../src/modules/mediation/openCase.ts';
import { chinaTime, measure, newPlan } from '../modules/calendar/clocks.ts';
import { yearFile } from '../modules/calendar/yearFiles.ts';
import { aReport, as, settle } from '../modules/mediation/town.ts';
import { relayAll } from '../support/events.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { places, someone, workOf } from '../support/world.ts';
import { runnerAt } from './fakes.ts';

const keep = async (moment: string) => {
  await relayAll();
  return drainEvents(keepClocks, runnerAt(chinaTime(moment)));
};
const clocksOf = async ({ id }: Case) =>
  (await findClocksOf([id])).sort((a, b) => (a.code < b.code ? -1 : 1));
const shown = ({ code, due, segments }: KeptClock) => [
  code,
  standingOf({ segments }).state,
  due.at?.toISOString() ?? due.lacksYear,
];

async function opened(moment: string): Promise<Case> {
  const source = await aReport();
  const work = as('spokes', 'SPOKESPERSON', places.community, chinaTime(moment));
  return doneOf(await openCase(work, { key: source.id, reportId: source.id }));
}

describe('The legal clocks of cases', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await settle();
  });

  it('begin and stop as the case goes on, and repeated nothing is written', async () => {
    const found = await opened('2026-11-23 09:00');
    assert.deepEqual(await keep('2026-11-23 09:01'), { turned: 1 });
    const work = as('mediator', 'MEDIATOR', places.community, chinaTime('2026-11-24 10:00'));
    doneOf(await acceptCase(work, { caseId: found.id, version: 1 }));
    assert.deepEqual(await keep('2026-11-24 10:01'), { turned: 2 });
    assert.deepEqual((await clocksOf(found)).map(shown), [
      ['MED_ACCEPT', 'STOPPED', undefined],
      ['MED_TERM', 'RUNNING', '2026-12-24T16:00:00.000Z'],
    ]);
    assert.deepEqual(await keep('2026-11-24 10:02'), {});
  });

  it('whose end lies in a year without a notice have one as soon as it was added', async () => {
    const late = await opened('2026-12-30 09:00');
    const early = await opened('2026-12-01 09:00');
    await keep('2026-12-30 09:01');
    assert.deepEqual((await clocksOf(late)).map(shown), [['MED_ACCEPT', 'RUNNING', 2027]]);
    const admin = workOf(someone('ADMIN', places.city), chinaTime('2026-12-30 10:00'));
    const notice = { year: 2027, source: '放假安排', file: yearFile(), version: 0 };
    await setWorkYear(admin, notice);
    await relayAll();
    const recounted = await drainEvents(recountClocks, runnerAt(chinaTime('2026-12-30 10:01')));
    assert.deepEqual(recounted, { recounted: 1 }, 'the other one ends before');
    assert.deepEqual((await clocksOf(late)).map(shown), [
      ['MED_ACCEPT', 'RUNNING', '2027-01-05T16:00:00.000Z'],
    ]);
    assert.equal((await clocksOf(early))[0]?.version, 1);
  });

  it('that still run get another end when a notice is mended', async () => {
    const found = await opened('2026-12-30 09:00');
    const admin = workOf(someone('ADMIN', places.city), chinaTime('2026-12-30 10:00'));
    const notice = { year: 2027, source: '放假安排', file: yearFile(), version: 0 };
    await setWorkYear(admin, notice);
    await keep('2026-12-30 10:01');
    const mended = { ...notice, file: yearFile('2027-01-04,休,元旦'), version: 1 };
    await setWorkYear(admin, mended);
    await relayAll();
    await drainEvents(recountClocks, runnerAt(chinaTime('2026-12-30 10:02')));
    assert.deepEqual((await clocksOf(found)).map(shown), [
      ['MED_ACCEPT', 'RUNNING', '2027-01-06T16:00:00.000Z'],
    ]);
  });

  it('that count the hours of an office end at another moment when those change from a day on, and no others', async () => {
    const road = { code: 'GRID_ROAD', rule: 'GRID_ROAD/JIYUAN/2026-01-01' };
    const plans = [
      { ...newPlan(['RUNNING', '2026-12-01 16:00']), ...road },
      { ...newPlan(['RUNNING', '2026-12-01 09:00']), ...road },
      newPlan(['RUNNING', '2026-12-01 16:00']),
    ] as const;
    for (const plan of plans) await keepClock(plan, measure, chinaTime('2026-12-01 16:00'));
    const ends = async () =>
      Promise.all(
        plans.map(async ({ subject }) => {
          const [found] = await findClocksOf([subject.id]);
          return [found?.due.at, found?.version];
        }),
      );
    const before = await ends();
    assert.deepEqual(before[0], [chinaTime('2026-12-02 12:00'), 1]);
    const admin = workOf(someone('ADMIN', places.city), chinaTime('2026-12-01 16:30'));
    const short = [{ from: '10:00', to: '12:00' }];
    const hours = { area: places.street, periods: short, reason: '冬季作息', version: 0 };
    await setOfficeHours(admin, { ...hours, validFrom: '2026-12-02' });
    await relayAll();
    const recount = () => drainEvents(recountClocks, runnerAt(chinaTime('2026-12-01 16:31')));
    assert.deepEqual(await recount(), { recounted: 1 });
    assert.deepEqual(await ends(), [[chinaTime('2026-12-03 11:30'), 2], before[1], before[2]]);
    assert.deepEqual(await recount(), {});
  });
});
