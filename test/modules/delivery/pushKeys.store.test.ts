import assert from 'node:assert/strict';
import { PushKeysModel } from '../../../src/modules/delivery/pushKeys.model.ts';
import { keptPushKeys } from '../../../src/modules/delivery/pushKeys.store.ts';
import { newVapidKeys } from '../../../src/platform/transports/webPushTransport.ts';
import { emptyStore } from '../../support/store.ts';
import { useTown } from '../identity/people.ts';

describe('The keys for push services', () => {
  useTown();
  beforeEach(emptyStore);

  it('are made once, also by processes that start at once, and lie sealed', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => keptPushKeys(newVapidKeys)));
    for (const keys of all) assert.deepEqual(keys, all[0]);
    const again = await keptPushKeys(() => assert.fail('they are kept'));
    assert.deepEqual(again, all[0]);
    const kept = JSON.stringify(await PushKeysModel.find({}).lean());
    assert.ok(kept.includes(again.publicKey) && !kept.includes(again.privateKey));
  });
});
