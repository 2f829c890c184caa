import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { AppError } from '../../../src/kernel/appError.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { visitor } from '../../../src/kernel/work.ts';
import { addDeliveryAddress } from '../../../src/modules/delivery/addDeliveryAddress.ts';
import { listDueDeliveries } from '../../../src/modules/delivery/delivery.store.ts';
import { openAddress } from '../../../src/modules/delivery/deliveryAddress.store.ts';
import { useDeliverySettings } from '../../../src/modules/delivery/deliverySettings.ts';
import { readDeliveryAddresses } from '../../../src/modules/delivery/readDeliveryAddresses.ts';
import { emptyStore } from '../../support/store.ts';
import { workOf } from '../../support/world.ts';
import { as, given, later, noon, reached, useOfferedTown } from './reached.ts';

const refused = (reason: string) => (error: unknown) =>
  error instanceof AppError && error.detail.reason === reason;
const codesOf = async (personId: string, channel: 'MAIL' | 'SMS' = 'MAIL') =>
  (await listDueDeliveries(channel, noon, 200)).filter((one) => one.personId === personId);

describe('Giving an address', () => {
  useOfferedTown();
  beforeEach(emptyStore);

  it('has a code sent there, and keeps the address sealed', async () => {
    const { id, shown, state } = await given('lin', 'lin@example.com');
    assert.deepEqual([shown, state], ['l***@example.com', 'UNCONFIRMED']);
    assert.equal((await codesOf('lin')).length, 1);
    assert.equal(await openAddress(id), 'lin@example.com');
    const kept = await mongoose.connection.db?.collection('delivery_addresses').findOne({});
    assert.doesNotMatch(JSON.stringify(kept), /lin@example/u);
  });

  it('with the same key again sends nothing; with another key it sends another code', async () => {
    const input = { key: randomId(), channel: 'SMS', address: '13812345678' } as const;
    const first = await addDeliveryAddress(as('lin'), input);
    assert.deepEqual(await addDeliveryAddress(as('lin', later(1)), input), first);
    assert.equal((await codesOf('lin', 'SMS')).length, 1);
    await addDeliveryAddress(as('lin'), { ...input, key: randomId() });
    assert.equal((await codesOf('lin', 'SMS')).length, 2);
    assert.equal((await readDeliveryAddresses(as('lin'))).length, 1, 'one address a channel');
  });

  it('in the place of a confirmed one makes it wait for its code', async () => {
    await reached('lin');
    await given('lin', 'new@example.com');
    const [found] = await readDeliveryAddresses(as('lin'));
    assert.deepEqual([found?.state, found?.confirmedAt], ['UNCONFIRMED', undefined]);
  });

  it('ten times a day, and to one address five times whoever asks', async () => {
    for (let i = 1; i <= 5; i += 1) await given(`person${String(i)}`, 'flooded@example.com');
    await assert.rejects(given('another', 'Flooded@example.com'), refused('codes'));
    for (let i = 1; i <= 10; i += 1) await given('busy', `busy${String(i)}@example.com`);
    await assert.rejects(given('busy'), refused('codes'));
    assert.equal((await codesOf('busy')).length, 10);
  });

  it('is refused where nothing is sent that way, to visitors, and for what is no address', async () => {
    await assert.rejects(given('lin', 'no address'), refused('not_a_mail_address'));
    const mail = { key: randomId(), channel: 'MAIL', address: 'a@example.com' } as const;
    await assert.rejects(addDeliveryAddress(workOf(visitor, noon), mail), refused('not_signed_in'));
    useDeliverySettings({ offered: ['SMS'], origin: undefined });
    await assert.rejects(addDeliveryAddress(as('lin'), mail), refused('not_offered'));
    useDeliverySettings({ offered: ['MAIL', 'SMS'], origin: undefined });
  });
});
