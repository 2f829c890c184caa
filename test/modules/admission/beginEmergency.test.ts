import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { emergencyOf, orderHeld } from '../../../src/modules/admission/areaMode.ts';
import { findModeOf, findModesAround } from '../../../src/modules/admission/areaMode.store.ts';
import { beginEmergency } from '../../../src/modules/admission/beginEmergency.ts';
import { endEmergency } from '../../../src/modules/admission/endEmergency.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../../support/world.ts';
import { admin, refusal } from './words.ts';

const call = { area: places.street, version: 0, kind: 'APPROVE_ALL', reason: '谣言扩散' } as const;

const lasting = async (area: string, at: Date) =>
  orderHeld(await findModesAround(area), area, at).emergencies.map(({ kind }) => kind);

describe('An administrator calls an emergency', () => {
  useStore();
  before(growPlaces);

  it('in an area and all within, which ends by itself after its hours', async () => {
    doneOf(await beginEmergency(admin(), { ...call, hours: 72 }));
    assert.deepEqual(await lasting(places.grid, minutesLater(72 * 60 - 1)), ['APPROVE_ALL']);
    assert.deepEqual(await lasting(places.grid, minutesLater(72 * 60)), []);
    assert.deepEqual(await lasting(places.city, monday), []);
    const told = emergencyOf(await findModeOf(places.street), monday);
    assert.deepEqual(told, {
      ...{ kind: 'APPROVE_ALL', area: places.street, reason: '谣言扩散', since: monday },
      endsAt: minutesLater(72 * 60),
    });
  });

  it('for one to 72 hours', async () => {
    for (const [hours, reason] of [
      [73, 'too_many'],
      [0, 'too_few'],
      [1.5, 'too_few'],
    ] as const)
      await refusal(
        Promise.resolve().then(() => beginEmergency(admin(), { ...call, version: 1, hours })),
        'BAD_INPUT',
        reason,
      );
  });

  it('anew, which takes the place of the one before; one of another area lasts beside it', async () => {
    const again = { ...call, version: 1, kind: 'CLOSE_COMMENTS', hours: 1 } as const;
    doneOf(await beginEmergency(admin(), again));
    assert.deepEqual(await lasting(places.grid, monday), ['CLOSE_COMMENTS']);
    doneOf(await beginEmergency(admin(), { ...call, area: places.city, hours: 1 }));
    assert.deepEqual(await lasting(places.grid, monday), ['CLOSE_COMMENTS', 'APPROVE_ALL']);
  });

  it('once: twice at one moment is one', async () => {
    const input = { ...call, area: places.elsewhere, hours: 2 };
    const work = admin();
    const both = await Promise.all([beginEmergency(work, input), beginEmergency(work, input)]);
    assert.equal(doneOf(both[0]).version, 1);
    assert.deepEqual(both[0], both[1]);
  });

  it('in an area of theirs alone', async () => {
    const work = workOf(someone('SPOKESPERSON', places.city));
    await refusal(beginEmergency(work, { ...call, hours: 2 }), 'NOT_FOUND', 'area');
    await refusal(endEmergency(work, { ...call, hours: 2 } as typeof call), 'NOT_FOUND', 'area');
  });
});
