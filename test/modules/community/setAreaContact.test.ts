import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { contactVersionsMax } from '../../../src/modules/community/areaContact.ts';
import { findContacts, saveContact } from '../../../src/modules/community/areaContact.store.ts';
import { readContactHistory } from '../../../src/modules/community/readContactHistory.ts';
import { setAreaContact } from '../../../src/modules/community/setAreaContact.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { beforeNext } from '../../support/beforeNext.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../../support/world.ts';

const contact = { name: '居委会', address: '石桥弄 3 号', phone: '0574-5550 1', hours: '白天' };
const admin = workOf(someone('ADMIN', places.street));
const refusal = (code: string, reason: string) => (error: unknown) =>
  error instanceof AppError && error.code === code && error.detail.reason === reason;
const changedMeanwhile = refusal('CONFLICT', 'changed_meanwhile');

describe('How an office is reached', () => {
  useStore();
  before(growPlaces);

  it('is written by its administrator, each wording kept; the same words add nothing, an older reading is refused', async () => {
    const area = places.community;
    const first = await setAreaContact(admin, { area, version: 0, ...contact });
    assert.deepEqual(await setAreaContact(admin, { area, version: 0, ...contact }), first);
    const moved = { ...contact, address: '石桥弄 9 号' };
    await assert.rejects(setAreaContact(admin, { area, version: 0, ...moved }), changedMeanwhile);
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
    await assert.rejects(setAreaContact(other, input), refusal('NOT_FOUND', 'area'));
    const spokes = workOf(someone('SPOKESPERSON', places.elsewhere));
    await assert.rejects(setAreaContact(spokes, input), refusal('FORBIDDEN', 'role_needed'));
    const absent = `${places.street}/none`;
    await assert.rejects(
      setAreaContact(admin, { ...input, area: absent }),
      refusal('NOT_FOUND', 'area'),
    );
    for (const phone of ['', '请问门卫', 'javascript:1', '1'.repeat(41)])
      await assert.rejects(
        setAreaContact(admin, { ...input, phone }),
        (error) => error instanceof AppError && error.detail.field === 'phone',
      );
    assert.deepEqual(await findContacts([places.elsewhere, absent]), []);
  });

  it('is written by the platform’s own tools too, with who wrote it and when', async () => {
    const tool = workOf(systemActor('admin'), minutesLater(5));
    const kept = await setAreaContact(tool, { area: places.elsewhere, version: 0, ...contact });
    const version = { ...contact, number: 1, by: 'system:admin', at: minutesLater(5) };
    assert.deepEqual(kept, { area: places.elsewhere, versions: [version], version: 1 });
    assert.deepEqual(await findContacts([places.elsewhere]), [kept]);
  });

  it('goes back to earlier words as a new wording; an old reading by somebody else is refused', async () => {
    const area = places.street;
    const moved = { ...contact, address: '石桥弄 9 号' };
    await setAreaContact(admin, { area, version: 0, ...contact });
    await setAreaContact(admin, { area, version: 1, ...moved });
    const other = workOf(someone('ADMIN', places.city));
    await assert.rejects(setAreaContact(other, { area, version: 0, ...contact }), changedMeanwhile);
    const back = await setAreaContact(admin, { area, version: 2, ...contact });
    assert.deepEqual(
      back.versions.map(({ number, address }) => [number, address]),
      [
        [1, contact.address],
        [2, moved.address],
        [3, contact.address],
      ],
    );
  });

  it('is the faster colleague’s when two write at once; the same words of both are one wording', async () => {
    const area = places.district;
    const [one, two] = [workOf(someone('ADMIN', 'nb')), workOf(someone('ADMIN', 'nb'))];
    beforeNext('AreaContact', 'insertMany', () =>
      setAreaContact(one, { area, version: 0, ...contact }),
    );
    const first = await setAreaContact(two, { area, version: 0, ...contact });
    assert.deepEqual(
      first.versions.map(({ by }) => by),
      [one.actor.personId],
    );
    const moved = { ...contact, address: '石桥弄 9 号' };
    beforeNext('AreaContact', 'updateOne', () =>
      setAreaContact(one, { area, version: 1, ...moved }),
    );
    const late = { area, version: 1, ...contact, hours: '全天' };
    await assert.rejects(setAreaContact(two, late), changedMeanwhile);
    assert.equal((await readContactHistory(one, area)).length, 2);
  });

  it('has room for a hundred wordings', async () => {
    const area = places.city;
    const work = workOf(someone('ADMIN', area));
    const line = { ...contact, number: 1, by: 'somebody', at: monday };
    const versions = Array.from({ length: contactVersionsMax - 1 }, (_, i) => ({
      ...line,
      number: i + 1,
    }));
    assert.ok(await saveContact({ area, versions, version: 1 }));
    const last = await setAreaContact(work, { area, version: 1, ...contact, hours: '上午' });
    assert.equal(last.versions.length, contactVersionsMax);
    await assert.rejects(
      setAreaContact(work, { area, version: 2, ...contact, hours: '下午' }),
      (error) =>
        error instanceof AppError &&
        error.detail.field === 'area' &&
        error.detail.reason === 'too_many_versions' &&
        error.detail.limit === contactVersionsMax,
    );
    assert.deepEqual(await findContacts([area]), [last]);
  });
});
