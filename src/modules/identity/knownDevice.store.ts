import { trusted } from 'mongoose';
import { idFrom } from '../../kernel/id.ts';
import { insertOnce } from '../../platform/mongo.ts';
import { KnownDeviceModel } from './knownDevice.model.ts';
import { tokenHash } from './secretToken.ts';

/** A browser is known to a person for half a year after the last time they signed in with it. */
export const knownDeviceMs = 180 * 86_400_000;

const idOf = (personId: string, deviceToken: string): string =>
  idFrom('knownDevice', personId, tokenHash(deviceToken));

/** Whether the person has signed in with this browser before. */
export async function isKnownDevice(
  personId: string,
  deviceToken: string,
  now: Date,
): Promise<boolean> {
  const found = await KnownDeviceModel.findById(idOf(personId, deviceToken)).lean();
  return found !== null && now < found.expiresAt;
}

/** Remembers that the person signed in with this browser. */
export async function rememberDevice(
  personId: string,
  deviceToken: string,
  now: Date,
): Promise<void> {
  const _id = idOf(personId, deviceToken);
  const expiresAt = new Date(now.getTime() + knownDeviceMs);
  if ((await insertOnce(KnownDeviceModel, { _id, personId, expiresAt })) === 'exists')
    await KnownDeviceModel.updateOne({ _id }, { $set: { expiresAt } });
}

/** Forgets every browser of a person but the one that is kept, if any. */
export async function forgetDevices(personId: string, keptToken?: string): Promise<void> {
  const kept = keptToken === undefined ? {} : { _id: trusted({ $ne: idOf(personId, keptToken) }) };
  await KnownDeviceModel.deleteMany({ personId, ...kept });
}
