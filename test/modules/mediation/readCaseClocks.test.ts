import assert from 'node:assert/strict';
import { keepClock } from '../../../src/modules/calendar/keepClock.ts';
import {
  clockPiles,
  readCaseClocks,
  type ClockPile,
} from '../../../src/modules/mediation/readCaseClocks.ts';
import { chinaTime, measure, planOf } from '../calendar/clocks.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { monday, growPlaces, places, someone, workOf } from '../../support/world.ts';
import { refusal } from './town.ts';

const now = chinaTime('2026-12-03 09:00');
const team = workOf(someone('SPOKESPERSON', places.street), now);
const idsIn = async (pile: ClockPile, area?: string) => {
  const asked = area === undefined ? { pile } : { pile, area };
  const { items, count } = await readCaseClocks(team, asked, { first: 10 });
  assert.equal((await count()).number, items.length);
  return items.map(({ id }) => id);
};

describe('The desk of legal clocks', () => {
  useStore();
  before(async () => {
    await emptyStore();
    await growPlaces();
    const plans = [
      planOf('late', ['RUNNING', '2026-11-26 09:00']),
      planOf('later-late', ['RUNNING', '2026-11-29 09:00']),
      planOf('today', ['RUNNING', '2026-11-30 09:00']),
      planOf('tomorrow', ['RUNNING', '2026-12-01 09:00']),
      planOf('unknown', ['RUNNING', '2026-12-30 09:00']),
      planOf(
        'paused',
        ['RUNNING', '2026-11-30 09:00'],
        ['PAUSED', '2026-12-01 09:00', 'SIDE_ASKED'],
      ),
      planOf('done', ['RUNNING', '2026-11-30 09:00'], ['STOPPED', '2026-12-01 09:00', 'DONE']),
      { ...planOf('elsewhere', ['RUNNING', '2026-11-20 09:00']), area: places.elsewhere },
      { ...planOf('other', ['RUNNING', '2026-11-20 09:00']), subject: { kind: 'post', id: 'p' } },
    ];
    for (const plan of plans) await keepClock(plan, measure, monday);
  });

  it('shows what is late, what ends today and what runs or rests, the earliest end first, each once', async () => {
    assert.deepEqual(await idsIn('LATE'), ['elsewhere', 'late', 'later-late']);
    assert.deepEqual(await idsIn('DUE_TODAY'), ['today']);
    assert.deepEqual(await idsIn('LATER'), ['tomorrow', 'unknown']);
    assert.deepEqual(await idsIn('PAUSED'), ['paused']);
  });

  it('goes on from page to page', async () => {
    const first = await readCaseClocks(team, { pile: 'LATE' }, { first: 2 });
    assert.equal(first.hasNext, true);
    const after = first.items.at(-1)?.order ?? '';
    const second = await readCaseClocks(team, { pile: 'LATE' }, { first: 2, after });
    assert.deepEqual([second.items.map(({ id }) => id), second.hasNext], [['later-late'], false]);
  });

  it('is each area’s own, for its team alone', async () => {
    assert.deepEqual(await idsIn('LATE', places.elsewhere), ['elsewhere']);
    for (const area of [places.city, `${places.street}/none`])
      for (const pile of clockPiles)
        await assert.rejects(
          readCaseClocks(team, { area, pile }, { first: 5 }),
          refusal('NOT_FOUND', 'area'),
        );
    const resident = workOf(someone('RESIDENT', places.community), now);
    await assert.rejects(
      readCaseClocks(resident, { area: places.community, pile: 'LATE' }, { first: 5 }),
      refusal('NOT_FOUND', 'area'),
    );
  });
});
