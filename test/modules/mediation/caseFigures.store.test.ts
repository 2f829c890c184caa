import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { randomId } from '../../../src/kernel/id.ts';
import {
  countOpenedCases,
  durationsOfClosedCases,
  listClosedWithoutReason,
} from '../../../src/modules/mediation/caseFigures.store.ts';
import { saveNewCases } from '../../../src/modules/mediation/case.store.ts';
import { closedCase } from '../../../src/modules/mediation/caseChange.ts';
import { openedCase, type Case } from '../../../src/modules/mediation/mediationCase.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, places } from '../../support/world.ts';

let numbers = 0;

/** A case of a place, opened after so many minutes, and closed after so many if at all. */
function caseAt(area: string, opened: number, closed?: number): Case {
  const by = (minutes: number) =>
    ({ by: 'mediator', role: 'MEDIATOR', at: minutesLater(minutes) }) as const;
  const source = { kind: 'FIELD_REPORT', id: 'report' } as const;
  const made = openedCase({ source, messageId: randomId(), title: '漏水', area, ...by(opened) });
  const kept = { ...made, no: `2026-${String((numbers += 1))}` };
  return closed === undefined ? kept : closedCase(kept, by(closed), 'TIME_OVER', '');
}

describe('The figures of cases', () => {
  useStore();
  before('three places, in each some open and some closed', () =>
    saveNewCases([
      caseAt(places.grid, 0),
      caseAt(places.grid, 10, 25),
      caseAt(places.community, 10, 20),
      caseAt(places.elsewhere, 10, 20),
      caseAt(places.community, 20),
    ]),
  );

  const opened = async (area: string, from: number, to: number) =>
    Object.fromEntries(await countOpenedCases(area, minutesLater(from), minutesLater(to)));

  it('count those opened at each place of an area, wherever they stand, the first moment inside, the last outside', async () => {
    assert.deepEqual(await opened(places.community, 0, 20), {
      ...{ [places.grid]: 2, [places.community]: 1 },
    });
    assert.deepEqual(await opened(places.community, 1, 21), {
      ...{ [places.grid]: 1, [places.community]: 2 },
    });
    assert.deepEqual(await opened(places.elsewhere, 0, 99), { [places.elsewhere]: 1 });
    assert.deepEqual(await opened(places.community, 30, 99), {});
  });

  it('tell how long those took that were closed in a span of time', async () => {
    const took = async (area: string, from: number, to: number) =>
      (await durationsOfClosedCases(area, minutesLater(from), minutesLater(to)))
        .map(([place, ms]) => [place, ms / 60_000])
        .sort();
    assert.deepEqual(await took(places.community, 20, 26), [
      [places.community, 10],
      [places.grid, 15],
    ]);
    assert.deepEqual(await took(places.community, 20, 25), [[places.community, 10]]);
    assert.deepEqual(await took(places.community, 21, 99), [[places.grid, 15]]);
    assert.deepEqual(await took(places.grid, 0, 20), []);
  });

  it('name those closed without a reason, so many at most', async () => {
    const named = async (from: number, to: number, limit = 9) =>
      listClosedWithoutReason(minutesLater(from), minutesLater(to), limit);
    assert.deepEqual(await named(0, 99), []);
    const cases = mongoose.connection.collection('cases');
    await cases.updateMany({ state: 'CLOSED' }, { $unset: { closeReason: '' } });
    const closed = await cases.find({ state: 'CLOSED' }).toArray();
    const numbersOf = (minutes: number) =>
      closed
        .filter(({ closedAt }) => (closedAt as Date) >= minutesLater(minutes))
        .map(({ no }) => String(no));
    assert.deepEqual((await named(20, 26)).sort(), numbersOf(20).sort());
    assert.deepEqual(await named(21, 26), numbersOf(25));
    assert.equal((await named(20, 25)).length, 2, 'the last moment is outside');
    assert.equal((await named(20, 26, 2)).length, 2);
  });
});
