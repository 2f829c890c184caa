import assert from 'node:assert/strict';
import { roles, visitor } from '../../../src/kernel/work.ts';
import { confirmFlag } from '../../../src/modules/triage/confirmFlag.ts';
import { readFlag, readFlags } from '../../../src/modules/triage/readFlags.ts';
import { raiseFlag } from '../../support/flags.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

const spokesperson = workOf(someone('SPOKESPERSON', places.community));
const page = { first: 50 };

describe('The queue', () => {
  useStore();
  before(growPlaces);

  it('holds what is open, and what was decided in its own list', async () => {
    const [open, confirmed] = [await raiseFlag(), await raiseFlag()];
    await confirmFlag(spokesperson, { id: confirmed, version: 1, note: '' });
    const idsOf = async (state: 'OPEN' | 'CONFIRMED' | 'DISMISSED') =>
      (await readFlags(spokesperson, { state }, page)).items.map(({ id }) => id);
    assert.deepEqual(await idsOf('OPEN'), [open]);
    assert.deepEqual(await idsOf('CONFIRMED'), [confirmed]);
    assert.deepEqual(await idsOf('DISMISSED'), []);
  });

  it('is the team’s: each role sees it or gets the answer of an area that is not there', async () => {
    const may = new Set(['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR']);
    for (const role of roles) {
      const asked = readFlags(workOf(someone(role, places.community)), { state: 'OPEN' }, page);
      if (may.has(role)) assert.ok((await asked).items.length > 0, role);
      else await assert.rejects(asked, { code: 'NOT_FOUND' }, role);
    }
    await assert.rejects(readFlags(workOf(visitor), { state: 'OPEN' }, page), {
      code: 'NOT_FOUND',
    });
  });

  it('reaches as far as the scope: all of the street from above, nothing of the neighbours', async () => {
    const street = workOf(someone('SPOKESPERSON', places.street));
    const all = await readFlags(street, { state: 'OPEN' }, page);
    assert.ok(all.items.length > 0);
    const part = await readFlags(street, { area: places.elsewhere, state: 'OPEN' }, page);
    assert.deepEqual(part.items, []);
    await assert.rejects(readFlags(spokesperson, { area: places.elsewhere, state: 'OPEN' }, page), {
      code: 'NOT_FOUND',
      detail: { reason: 'area' },
    });
  });

  it('gives one flag by its id to the same people, decided or not, and nothing to others', async () => {
    const id = await raiseFlag();
    assert.equal((await readFlag(spokesperson, id))?.state, 'OPEN');
    await confirmFlag(spokesperson, { id, version: 1, note: '' });
    assert.equal((await readFlag(spokesperson, id))?.state, 'CONFIRMED');
    const others = [
      workOf(someone('SPOKESPERSON', places.elsewhere)),
      workOf(someone('RESIDENT', places.community)),
      workOf(visitor),
    ];
    for (const work of others) assert.equal(await readFlag(work, id), null);
    assert.equal(await readFlag(spokesperson, 'f'.repeat(32)), null);
  });

  it('pages without gap or repeat', async () => {
    for (let i = 0; i < 5; i += 1) await raiseFlag();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const asked = { first: 2, ...(after === undefined ? {} : { after }) };
      const { items, hasNext } = await readFlags(spokesperson, { state: 'OPEN' }, asked);
      seen.push(...items.map(({ id }) => id));
      after = hasNext ? items.at(-1)?.order : undefined;
    } while (after !== undefined);
    assert.equal(seen.length, 6);
    assert.equal(new Set(seen).size, 6);
  });
});
