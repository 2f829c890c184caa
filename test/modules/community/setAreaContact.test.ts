import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { readContactHistory } from '../../../src/modules/community/readContactHistory.ts';
import { setAreaContact } from '../../../src/modules/community/setAreaContact.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';

const contact = { name: '居委会', address: '石桥弄 3 号', phone: '0574-5550 1', hours: '白天' };
const admin = workOf(someone('ADMIN', places.street));
const code = (wanted: string) => (error: unknown) =>
  error instanceof AppError && error.code === wanted;

describe('How an office is reached', () => {
  useStore();
  before(growPlaces);

  it('is written by its administrator, each wording kept; the same words add nothing, an older reading is refused', async () => {
    const area = places.community;
    const first = await setAreaContact(admin, { area, version: 0, ...contact });
    assert.deepEqual(await setAreaContact(admin, { area, version: 0, ...contact }), first);
    const moved = { ...contact, address: '石桥弄 9 号' };
    await assert.rejects(setAreaContact(admin, { area, version: 0, ...moved }), code('CONFLICT'));
    await setAreaContact(admin, { area, version: 1, ...moved });
    const history = await readContactHistory(admin, area);
    assert.deepEqual(
      history.map(({ number, address }) => [number, address]),
      [
        [2, moved.address],
        [1, contact.address],
      ],
    );
  });

  it('is written once when the same is sent many times at once, or again after a colleague wrote', async () => {
    const area = places.grid;
    const send = () => setAreaContact(admin, { area, version: 0, ...contact });
    const [first, ...others] = await Promise.all([send(), send(), send()]);
    for (const other of others) assert.deepEqual(other, first);
    const colleague = workOf(someone('ADMIN', places.city));
    const moved = { ...contact, address: '石桥弄 9 号' };
    const latest = await setAreaContact(colleague, { area, version: 1, ...moved });
    assert.deepEqual(await send(), latest);
    assert.equal((await readContactHistory(admin, area)).length, 2);
  });

  it('is changed by nobody else, and holds a phone number', async () => {
    const input = { area: places.elsewhere, version: 0, ...contact };
    const other = workOf(someone('ADMIN', places.community));
    await assert.rejects(setAreaContact(other, input), code('NOT_FOUND'));
    const spokes = workOf(someone('SPOKESPERSON', places.elsewhere));
    await assert.rejects(setAreaContact(spokes, input), code('FORBIDDEN'));
    for (const phone of ['', '请问门卫', 'javascript:1', '1'.repeat(41)])
      await assert.rejects(setAreaContact(admin, { ...input, phone }), code('BAD_INPUT'));
  });
});
