import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { emergencyOf } from '../../../src/modules/admission/areaMode.ts';
import { beginEmergency } from '../../../src/modules/admission/beginEmergency.ts';
import { endEmergency } from '../../../src/modules/admission/endEmergency.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, places } from '../../support/world.ts';
import { admin } from './words.ts';

describe('An administrator ends an emergency before its time', () => {
  useStore();
  before(growPlaces);

  it('with a reason, and where none lasts nothing changes', async () => {
    const asked = { area: places.street, version: 0, reason: '谣言扩散' };
    doneOf(await beginEmergency(admin(), { ...asked, kind: 'APPROVE_ALL', hours: 10 }));
    const work = admin(minutesLater(5));
    const ended = doneOf(await endEmergency(work, { ...asked, version: 1, reason: '已澄清' }));
    assert.equal(emergencyOf(ended, work.now), undefined);
    assert.deepEqual(
      ended.entries.map(({ reason }) => reason),
      ['谣言扩散', '已澄清'],
    );
    const again = doneOf(await endEmergency(work, { ...asked, version: 2, reason: '再来' }));
    assert.equal(again.version, 2);
    const late = doneOf(await endEmergency(admin(), { ...asked, area: places.grid }));
    assert.equal(late.version, 0);
  });
});
