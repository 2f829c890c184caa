import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { visitor } from '../../../src/kernel/work.ts';
import { beginEmergency } from '../../../src/modules/admission/beginEmergency.ts';
import { readAreaOrder } from '../../../src/modules/admission/readAreaOrder.ts';
import { setWritingMode } from '../../../src/modules/admission/setWritingMode.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';
import { admin } from './words.ts';

describe('What holds of texts in an area', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  const resident = (minutes = 1) =>
    workOf(someone('RESIDENT', places.community), minutesLater(minutes));

  it('is read by whoever acts there: at first texts are shown at once', async () => {
    assert.deepEqual(await readAreaOrder(resident()), {
      ...{ area: places.community, version: 0, mode: 'POST', emergencies: [] },
    });
    const unseen = { code: 'NOT_FOUND', detail: { reason: 'area' } };
    await assert.rejects(readAreaOrder(resident(), places.elsewhere), unseen);
    await assert.rejects(readAreaOrder(workOf(visitor)), unseen);
  });

  it('comes from the areas around it, with the version of its own order; an emergency is gone when its time is over', async () => {
    const mode = { area: places.community, version: 0, mode: 'PRE', reason: '近期争吵多' } as const;
    doneOf(await setWritingMode(admin(), mode));
    const call = { area: places.city, version: 0, hours: 2, reason: '谣言扩散' } as const;
    doneOf(await beginEmergency(admin(), { ...call, kind: 'APPROVE_ALL' }));
    const held = await readAreaOrder(resident(60));
    assert.deepEqual([held.version, held.mode], [1, 'PRE']);
    assert.deepEqual(
      held.emergencies.map(({ area, kind, reason }) => [area, kind, reason]),
      [[places.city, 'APPROVE_ALL', '谣言扩散']],
    );
    assert.deepEqual((await readAreaOrder(resident(3 * 60))).emergencies, []);
  });
});
