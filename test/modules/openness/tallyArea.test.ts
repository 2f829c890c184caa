import assert from 'node:assert/strict';
import { systemActor } from '../../../src/kernel/work.ts';
import { listTallies } from '../../../src/modules/openness/monthTally.store.ts';
import { tallyArea } from '../../../src/modules/openness/tallyArea.ts';
import { saveNewCase } from '../../../src/modules/mediation/case.store.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { writesDuring } from '../../jobs/fakes.ts';
import { endedCase, sideOf } from '../credit/deeds.ts';
import { gather, raise } from './gathered.ts';

const china = (text: string): Date => new Date(`${text}+08:00`);
const now = china('2026-11-20T09:00:00');
const work = (at = now) => workOf(systemActor('tallyFigures'), at);

const tallyOf = async (area: string, month: string) =>
  (await listTallies(area, month, month)).map(
    ({ messages, flags, confirmed, casesOpened, casesClosed, medianDays }) => ({
      messages,
      flags,
      confirmed,
      casesOpened,
      casesClosed,
      medianDays,
    }),
  )[0];

/** A case of the grid that was closed at a moment after three days. */
const close = (at: Date) =>
  saveNewCase(
    endedCase(
      [
        sideOf({ kind: 'PERSON', id: `a${String(at.getTime())}` }),
        sideOf({ kind: 'PERSON', id: 'b' }),
      ],
      at,
    ),
  );

describe('Counting an area', () => {
  useStore();
  beforeEach('nothing is there', emptyStore);

  it('counts what was written, flagged, confirmed, opened and closed in the month', async () => {
    const messages = await gather(places.grid, 9, china('2026-11-05T12:00:00'));
    await raise(messages.slice(0, 6), 2);
    await close(china('2026-11-10T10:00:00'));
    await close(china('2026-11-02T10:00:00'));
    await tallyArea(work(), places.grid.slice(0, -3));
    assert.deepEqual(await tallyOf(places.community, '2026-11'), {
      messages: 9,
      flags: 6,
      confirmed: 2,
      casesOpened: 1,
      casesClosed: 2,
      medianDays: 3,
    });
    assert.equal((await tallyOf(places.community, '2026-10'))?.casesOpened, 1);
  });

  it('counts for the area and all that contain it, and for no other', async () => {
    await gather(places.grid, 7, china('2026-11-05T12:00:00'));
    for (const area of [places.city, places.district, places.street, places.community]) {
      await tallyArea(work(), area);
      assert.equal((await tallyOf(area, '2026-11'))?.messages, 7, area);
    }
    await tallyArea(work(), places.elsewhere);
    assert.equal((await tallyOf(places.elsewhere, '2026-11'))?.messages, 0);
  });

  it('ends a month at midnight in China', async () => {
    await gather(places.grid, 1, new Date(china('2026-11-01T00:00:00').getTime() - 1));
    await gather(places.grid, 2, china('2026-11-01T00:00:00'));
    await tallyArea(work(), places.city);
    assert.equal((await tallyOf(places.city, '2026-10'))?.messages, 1);
    assert.equal((await tallyOf(places.city, '2026-11'))?.messages, 2);
  });

  it('counts all twelve months at first, then only those that can still change', async () => {
    assert.deepEqual(await tallyArea(work(), places.city), { counted: 12, changed: 12 });
    const tomorrow = work(china('2026-11-21T09:00:00'));
    assert.deepEqual(await tallyArea(tomorrow, places.city), { counted: 2, changed: 2 });
    const nextWeek = work(china('2026-11-28T09:00:00'));
    assert.equal((await tallyArea(nextWeek, places.city)).counted, 12);
  });

  it('writes nothing the second time on one day', async () => {
    await gather(places.grid, 7, china('2026-11-05T12:00:00'));
    await tallyArea(work(), places.city);
    const later = work(china('2026-11-20T21:00:00'));
    assert.deepEqual(await writesDuring(() => tallyArea(later, places.city)), []);
  });

  it('takes what came later on the same day', async () => {
    await tallyArea(work(), places.city);
    await gather(places.grid, 8, china('2026-11-20T10:00:00'));
    await tallyArea(work(china('2026-11-20T11:00:00')), places.city);
    assert.equal((await tallyOf(places.city, '2026-11'))?.messages, 8);
  });

  it('comes to one result when several count at once', async () => {
    await gather(places.grid, 7, china('2026-11-05T12:00:00'));
    const counted = await Promise.all([1, 2, 3].map(() => tallyArea(work(), places.city)));
    assert.equal(
      counted.reduce((sum, { changed }) => sum + changed, 0),
      12,
    );
    assert.equal((await listTallies(places.city, '2025-12', '2026-11')).length, 12);
  });

  it('is done by the platform alone', async () => {
    const admin = workOf(someone('ADMIN', places.city), now);
    await assert.rejects(tallyArea(admin, places.city), { code: 'FORBIDDEN' });
  });
});
