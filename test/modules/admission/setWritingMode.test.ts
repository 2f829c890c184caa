import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { orderHeld } from '../../../src/modules/admission/areaMode.ts';
import { findModesAround } from '../../../src/modules/admission/areaMode.store.ts';
import { setWritingMode } from '../../../src/modules/admission/setWritingMode.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, monday, places, someone, workOf } from '../../support/world.ts';
import { admin, refusal } from './words.ts';

const modeIn = async (area: string) => orderHeld(await findModesAround(area), area, monday).mode;

describe('An administrator sets the mode of an area', () => {
  useStore();
  before(growPlaces);

  it('which those within have too, until they have one of their own; what was before stays on record', async () => {
    assert.equal(await modeIn(places.grid), 'POST');
    const asked = {
      area: places.district,
      version: 0,
      mode: 'PRE',
      reason: '网上冲突多发',
    } as const;
    const work = admin();
    doneOf(await setWritingMode(work, asked));
    assert.deepEqual([await modeIn(places.grid), await modeIn(places.city)], ['PRE', 'POST']);
    doneOf(await setWritingMode(work, { ...asked, area: places.community, mode: 'POST' }));
    assert.deepEqual([await modeIn(places.grid), await modeIn(places.elsewhere)], ['POST', 'PRE']);
    const back = { ...asked, version: 1, mode: 'POST', reason: '已平息' } as const;
    const { entries } = doneOf(await setWritingMode(work, back));
    assert.deepEqual(
      entries.map(({ mode, reason }) => `${mode ?? ''} ${reason}`),
      ['PRE 网上冲突多发', 'POST 已平息'],
    );
  });

  it('once: again nothing changes, and a version that others have passed is told', async () => {
    const asked = { area: places.grid, version: 0, mode: 'PRE', reason: '网上冲突多发' } as const;
    const work = admin();
    const first = await Promise.all([setWritingMode(work, asked), setWritingMode(work, asked)]);
    assert.deepEqual(first[0], first[1]);
    assert.equal(doneOf(first[0]).version, 1);
    const other = await setWritingMode(admin(), { ...asked, mode: 'POST' });
    assert.deepEqual(other, { staleAt: 1 });
  });

  it('of an area of theirs alone, with a reason', async () => {
    const asked = { area: places.street, version: 0, mode: 'PRE', reason: '冲突' } as const;
    for (const actor of [someone('ADMIN', places.community), someone('SPOKESPERSON', places.city)])
      await refusal(setWritingMode(workOf(actor), asked), 'NOT_FOUND', 'area');
    await refusal(setWritingMode(admin(), { ...asked, area: 'nb/xx' }), 'NOT_FOUND', 'area');
    await refusal(setWritingMode(admin(), { ...asked, reason: ' ' }), 'BAD_INPUT', 'too_short');
  });
});
