import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { changeDisplayName } from '../../../src/modules/identity/changeDisplayName.ts';
import { listResidents } from '../../../src/modules/identity/person.store.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { later, newcomer, useTown } from './people.ts';

describe('A change of the shown name', () => {
  useTown();

  it('is found under the new name, keeps the old one, and waits 30 days for the next', async () => {
    const { person } = await newcomer({ displayName: '桥头的老周' });
    const at = (days: number) =>
      workOf(someone('RESIDENT', places.community, person.id), later(days * 24 * 60));
    const changed = await changeDisplayName(at(0), '巷尾的老周');
    assert.deepEqual(changed.pastNames, [{ displayName: '桥头的老周', until: later(0) }]);
    assert.equal(changed.displayName, '巷尾的老周');
    const idsOf = async (query: string) =>
      (await listResidents(places.community, { list: 'everybody', query }, { first: 9 })).items;
    assert.deepEqual(await idsOf('巷尾'), [changed]);
    assert.deepEqual(await idsOf('桥头'), []);
    assert.deepEqual(await changeDisplayName(at(1), '巷尾的老周'), changed, 'the same name');
    await assert.rejects(
      changeDisplayName(at(29), '老周'),
      (error) =>
        error instanceof AppError &&
        error.code === 'TOO_MANY' &&
        error.detail.reason === 'display_name',
    );
    assert.equal((await changeDisplayName(at(30), '老周')).pastNames.length, 2);
  });

  it('is refused for a name that looks like an official’s, in whatever letters; the name stays', async () => {
    const { person } = await newcomer({ displayName: '巷口的老吴' });
    const work = workOf(someone('RESIDENT', places.community, person.id), later(0));
    for (const name of ['社区管理员', '管 理 员', 'ＡＤＭＩＮ', 'аdmin', '王民警'])
      await assert.rejects(
        changeDisplayName(work, name),
        (error) =>
          error instanceof AppError &&
          error.detail.reason === 'official_word' &&
          error.detail.field === 'displayName',
        name,
      );
    assert.equal((await changeDisplayName(work, '巷口的老吴')).pastNames.length, 0);
  });
});
