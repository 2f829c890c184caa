import assert from 'node:assert/strict';
import { listDeliveriesOf } from '../../../src/modules/delivery/delivery.store.ts';
import { planDeliveries } from '../../../src/modules/delivery/planDeliveries.ts';
import { chooseNotices } from '../../../src/modules/notices/chooseNotices.ts';
import { usualChoice } from '../../../src/modules/notices/noticeChoice.ts';
import { listNoticesToSend } from '../../../src/modules/notices/notice.store.ts';
import { emptyStore } from '../../support/store.ts';
import { aNotice, told } from '../notices/told.ts';
import { as, given, later, noon, planned, reached, useOfferedTown } from './reached.ts';

const channelsOf = async (noticeId: string) =>
  (await listDeliveriesOf([noticeId])).map(({ channel }) => channel).toSorted();

describe('Planning what goes out', () => {
  useOfferedTown();
  beforeEach(emptyStore);

  it('goes to each confirmed address that the person chose for the topic, once however often it is planned', async () => {
    await reached('lin');
    await reached('lin', '13812345678', 'SMS');
    const { id } = await planned('lin');
    assert.deepEqual(await channelsOf(id), ['MAIL', 'SMS']);
    assert.deepEqual(await planDeliveries(later(5), 100), { notices: 0, planned: 0 });
    const [one] = await listDeliveriesOf([id]);
    assert.deepEqual(one?.dueAt, noon);
  });

  it('goes nowhere without a confirmed address, or where the topic is not chosen; it is looked at once all the same', async () => {
    await given('unconfirmed');
    await reached('chooses');
    await chooseNotices(as('chooses'), {
      version: 0,
      ...usualChoice,
      sent: { MAIL: ['RECORD'], SMS: [], PUSH: [] },
    });
    for (const personId of ['unconfirmed', 'nobody', 'chooses'])
      assert.deepEqual(await channelsOf((await planned(personId)).id), []);
    assert.deepEqual(await listNoticesToSend(10), []);
  });

  it('waits for the end of quiet hours, and for the chosen time of day', async () => {
    await reached('sleeper');
    await reached('daily');
    await chooseNotices(as('daily'), { ...usualChoice, version: 0, dailyAt: 8 * 60 });
    const night = later(11 * 60);
    const ids: string[] = [];
    for (const personId of ['sleeper', 'daily'])
      ids.push((await told(aNotice({ personId, at: night }))).id);
    await planDeliveries(night, 100);
    const dueOf = async (id = '') => (await listDeliveriesOf([id]))[0]?.dueAt;
    assert.deepEqual(await dueOf(ids[0]), later(19 * 60));
    assert.deepEqual(await dueOf(ids[1]), later(20 * 60));
  });

  it('plans hundreds in parts', async () => {
    await reached('many');
    for (let i = 0; i < 250; i += 1) await told(aNotice({ personId: 'many' }));
    const parts = [];
    for (let part = 0; part < 3; part += 1) parts.push(await planDeliveries(noon, 100));
    assert.deepEqual(
      parts.map(({ notices }) => notices),
      [100, 100, 50],
    );
  });
});
