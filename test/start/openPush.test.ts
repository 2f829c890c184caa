import assert from 'node:assert/strict';
import {
  closeTransports,
  deliverySettings,
  transportOf,
  useDeliverySettings,
} from '../../src/modules/delivery/deliverySettings.ts';
import { newVapidKeys } from '../../src/platform/transports/webPushTransport.ts';
import { ConfigError, readConfig } from '../../src/start/config.ts';
import { offerPush, openPush } from '../../src/start/openPush.ts';
import { useTown } from '../modules/identity/people.ts';

const { publicKey: VAPID_PUBLIC, privateKey: VAPID_PRIVATE } = newVapidKeys();

describe('The way to browsers', () => {
  useTown();
  beforeEach(() => {
    useDeliverySettings({ offered: ['MAIL'], origin: undefined });
  });
  afterEach(async () => {
    await closeTransports();
    useDeliverySettings({ offered: [], origin: undefined });
  });
  const open = async (env: Record<string, string>) => {
    const config = readConfig(env);
    await offerPush(config);
    await openPush(config);
    return deliverySettings();
  };

  it('is offered with keys of its own, the same after a restart', async () => {
    const { offered, push } = await open({});
    assert.deepEqual(offered, ['MAIL', 'PUSH']);
    assert.ok(push?.hosts.includes('updates.push.services.mozilla.com'));
    assert.notEqual(transportOf('PUSH'), undefined);
    useDeliverySettings({ offered: [], origin: undefined });
    assert.equal((await open({})).push?.publicKey, push?.publicKey);
  });

  it('has the keys and the services that are set', async () => {
    const set = { VAPID_PUBLIC, VAPID_PRIVATE, PUSH_HOSTS: 'push.example .push.example' };
    const { push } = await open(set);
    assert.deepEqual(push, {
      publicKey: VAPID_PUBLIC,
      hosts: ['push.example', '.push.example'],
    });
  });

  it('is not there where it is off, nor in production where no push service could be told who calls', async () => {
    for (const env of [{ PUSH: 'off' }, { NODE_ENV: 'production' }]) {
      const { offered, push } = await open(env);
      assert.deepEqual([offered, push, transportOf('PUSH')], [['MAIL'], undefined, undefined]);
    }
    const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://fengqiao.example' };
    assert.deepEqual((await open(production)).offered, ['MAIL', 'PUSH']);
  });

  it('is refused with half a pair, with keys that are none, and with hosts that cannot be meant', async () => {
    const other = newVapidKeys().privateKey;
    for (const env of [{ VAPID_PUBLIC }, { VAPID_PRIVATE }, { VAPID_PUBLIC, VAPID_PRIVATE: other }])
      await assert.rejects(open(env), ConfigError);
    for (const env of [{ VAPID_PUBLIC: 'x' }, { VAPID_PRIVATE: 'x' }, { PUSH_HOSTS: 'https://x/' }])
      assert.throws(() => readConfig(env), ConfigError);
  });
});
