import assert from 'node:assert/strict';
import { readFigures } from '../../src/modules/openness/readFigures.ts';
import { saveArea } from '../../src/modules/community/area.store.ts';
import { calendarDay } from '../../src/kernel/clock.ts';
import { systemActor, visitor } from '../../src/kernel/work.ts';
import { runByHand } from '../../jobs/runByHand.ts';
import { runOpenDates, runUnfinishedDate } from '../../jobs/runDaily.ts';
import { tallyFigures } from '../../jobs/tallyFigures.ts';
import { gather } from '../modules/openness/gathered.ts';
import { useStore } from '../support/store.ts';
import { growPlaces, places, workOf } from '../support/world.ts';
import { runnerAt, storeDigest, writesDuring } from './fakes.ts';

const now = new Date('2025-11-20T09:00:00+08:00');
const at = (text: string) => new Date(`${text}+08:00`);
const messagesIn = async (area: string) =>
  (await readFigures(workOf(visitor, now), area))?.months.at(-1)?.messages;

describe('The nightly figures', () => {
  useStore();
  before('messages in a grid', async () => {
    await growPlaces();
    await gather(places.grid, 9, at('2025-10-05T12:00:00'));
  });

  it('are published for every month that is over, in every area from the community up', async () => {
    const [outcome] = await runOpenDates(tallyFigures, runnerAt(now));
    assert.deepEqual(
      [outcome?.state, outcome?.counts['months'], outcome?.counts['published']],
      ['SUCCEEDED', 12, 1],
    );
    for (const area of [places.city, places.district, places.street])
      assert.equal(await messagesIn(area), 9, area);
    assert.equal(await messagesIn(places.elsewhere), null);
  });

  it('change nothing when they are counted again, though more was written', async () => {
    await gather(places.grid, 6, at('2025-10-20T08:00:00'));
    const before = await storeDigest();
    const again = () => runUnfinishedDate(tallyFigures, '2025-11-19', runnerAt(now));
    assert.deepEqual(await writesDuring(again), []);
    assert.equal((await again()).counts['published'], 0);
    assert.equal(await storeDigest(), before);
    await runByHand(tallyFigures, undefined, runnerAt(now));
    assert.equal(await messagesIn(places.city), 9);
  });

  it('are published city by city and month by month, from wherever a run goes on', async () => {
    const city = { id: 'hz', path: 'hz', parent: '', name: '杭州', level: 'CITY' } as const;
    await saveArea(city, { request: 'r', by: 'test', at: now });
    const work = workOf(systemActor('tallyFigures'), now);
    const date = '2025-11-19';
    const context = { work, date, ...calendarDay(date), alarms: [], alarm: () => undefined };
    const [step] = tallyFigures.steps;
    const cursors = async (after?: string, limit = 50) =>
      ((await step?.next(context, after, limit)) ?? []).map(({ cursor }) => cursor);
    const all = await cursors();
    assert.equal(all.length, 12 + 11, 'one month of the first city is published');
    assert.deepEqual(all.slice(0, 3), ['2024-11 hz', '2024-11 nb', '2024-12 hz']);
    assert.deepEqual(all.slice(-1), ['2025-10 hz']);
    assert.deepEqual(await cursors(undefined, 2), all.slice(0, 2));
    assert.deepEqual(await cursors('2024-11 hz', 2), all.slice(1, 3));
    assert.deepEqual(await cursors('2025-10 hz'), []);
    const { counts } = await runUnfinishedDate(tallyFigures, date, runnerAt(now));
    assert.deepEqual(counts, { months: 23, published: 0 });
  });

  it('come to one result when 5 workers publish without leases', async () => {
    await gather(places.grid, 15, at('2025-09-20T08:30:00'));
    const runs = await Promise.all(
      Array.from({ length: 5 }, () => runUnfinishedDate(tallyFigures, '2025-11-20', runnerAt(now))),
    );
    assert.equal(
      runs.reduce((sum, { counts }) => sum + (counts['published'] ?? 0), 0),
      1,
    );
  });
});
