import assert from 'node:assert/strict';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { listConflictFlags, markHasCase } from '../../../src/modules/triage/conflictFlag.store.ts';
import { countConflictFlags } from '../../../src/modules/triage/flagFigures.store.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../../support/world.ts';

const area = places.community;
const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((all, one) => all + one, 0);

describe('The store of flags', () => {
  useStore();
  let ids: string[] = [];
  before('three flags, one of them confirmed', async () => {
    await growPlaces();
    ids = [await raiseConflictFlag(), await raiseConflictFlag(), await raiseConflictFlag()];
    const [id = ''] = ids;
    const work = workOf(someone('SPOKESPERSON', area));
    await confirmConflictFlag(work, { id, version: 1, note: '' });
  });

  const caseless = async () => {
    const { items } = await listConflictFlags({ area, hasCase: false }, { first: 10 });
    return new Set(items.map(({ id }) => id));
  };

  it('counts those raised in a span of time, of all states or of some', async () => {
    const counts = async (from: Date, to: Date, ...states: ('OPEN' | 'CONFIRMED')[]) =>
      sum(await countConflictFlags(area, from, to, ...(states.length > 0 ? [states] : [])));
    assert.equal(await counts(monday, minutesLater(1)), 3);
    assert.equal(await counts(monday, minutesLater(1), 'OPEN'), 2);
    assert.equal(await counts(monday, minutesLater(1), 'CONFIRMED', 'OPEN'), 3);
    assert.equal(await counts(minutesLater(-1), monday), 0, 'its end is left out');
    assert.equal(sum(await countConflictFlags(places.elsewhere, monday, minutesLater(1))), 0);
  });

  it('notes of those named, and of no others, that a case was opened', async () => {
    const [first = '', second = '', third = ''] = ids;
    assert.deepEqual(await caseless(), new Set(ids));
    await markHasCase(first, 'no-such-flag');
    assert.deepEqual(await caseless(), new Set([second, third]));
    await markHasCase(first, second);
    assert.deepEqual(await caseless(), new Set([third]));
  });
});
