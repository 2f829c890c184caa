import assert from 'node:assert/strict';
import { makeSearches } from '../../../src/modules/directory/personSearch.ts';
import {
  countSearchesFor,
  listSearchesFor,
  removeSearchesFor,
  saveSearches,
} from '../../../src/modules/directory/personSearch.store.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, places, someone } from '../../support/world.ts';

const day = 24 * 60;
const mediator = someone('MEDIATOR', places.community, 'zhao');
const lookUp = (subject: string, caseNo: string, minutes: number) => {
  const why = { purpose: 'CASE_PARTY', caseNo } as const;
  return makeSearches(mediator, 'MEDIATOR', why, [subject], minutesLater(minutes));
};

describe('The look-ups that are kept', () => {
  useStore();

  const days = [2, 0, 1].flatMap((at) => lookUp('lin', `2026-${String(at)}`, at * day));

  it('are read by the one looked for, newest first, page by page, as they were written', async () => {
    await saveSearches(days);
    await saveSearches(lookUp('zhou', '2026-1', day));
    const newestFirst = days.toSorted((one, other) => other.at.getTime() - one.at.getTime());
    assert.deepEqual(await listSearchesFor('lin', { first: 5 }), {
      items: newestFirst,
      hasNext: false,
    });
    const first = await listSearchesFor('lin', { first: 2 });
    assert.deepEqual([first.items, first.hasNext], [newestFirst.slice(0, 2), true]);
    assert.equal((await countSearchesFor('lin')).number, 3);
    assert.equal((await countSearchesFor('nobody')).number, 0);
  });

  it('are one line a day: the same again leaves the first as it is', async () => {
    await saveSearches(lookUp('lin', '2026-1', day + 5));
    const { items } = await listSearchesFor('lin', { first: 9 });
    assert.deepEqual(
      items.map(({ at }) => at),
      [2, 1, 0].map((at) => minutesLater(at * day)),
    );
    await saveSearches([]);
  });

  it('go with whoever is erased, and with nobody else', async () => {
    await removeSearchesFor('lin');
    assert.deepEqual((await listSearchesFor('lin', { first: 9 })).items, []);
    assert.equal((await countSearchesFor('zhou')).number, 1);
  });
});
