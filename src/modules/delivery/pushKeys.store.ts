import { present } from '../../kernel/assert.ts';
import { insertOnce } from '../../platform/mongo.ts';
import { seal, unseal, type SealPlace } from '../../platform/seal.ts';
import type { VapidKeys } from '../../platform/transports/webPushTransport.ts';
import { identityKeys } from '../identity/identityKeys.ts';
import { PushKeysModel } from './pushKeys.model.ts';

const id = 'vapid';
const place: SealPlace = { collection: 'push_keys', id, field: 'sealed' };

async function find(): Promise<VapidKeys | undefined> {
  const found = await PushKeysModel.findById(id).lean();
  if (found === null) return undefined;
  const privateKey = unseal(identityKeys().fieldKey, place, found.sealed);
  return { publicKey: found.publicKey, privateKey };
}

/** The keys of this installation for push services: those that are kept, else those that `make` makes, once for all processes. */
export async function keptPushKeys(make: () => VapidKeys): Promise<VapidKeys> {
  const kept = await find();
  if (kept !== undefined) return kept;
  const { publicKey, privateKey } = make();
  const sealed = seal(identityKeys().fieldKey, place, privateKey);
  await insertOnce(PushKeysModel, { _id: id, publicKey, sealed });
  // Another process may have kept its own in the same moment.
  return present(await find(), 'the keys for push');
}
