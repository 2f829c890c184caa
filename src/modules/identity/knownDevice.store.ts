import { trusted } from 'mongoose';
import { idFrom } from '../../kernel/id.ts';
import { insertOnce } from '../../platform/mongo.ts';
import { KnownDeviceModel } from './knownDevice.model.ts';
import { tokenHash } from './secretToken.ts';

/** A browser is known to a person for half a year after the last time they signed in with it. */
export const knownDeviceMs = 180 * 86_400_000;
/** People whom one browser keeps known when its token changes: a family, or an office's machine. */
const peopleOfDeviceMax = 20;

const idOf = (personId: string, deviceHash: string): string =>
  idFrom('knownDevice', personId, deviceHash);

/** Whether the person has signed in with this browser before. */
export async function isKnownDevice(
  personId: string,
  deviceToken: string,
  now: Date,
): Promise<boolean> {
  const found = await KnownDeviceModel.findById(idOf(personId, tokenHash(deviceToken))).lean();
  return found !== null && now < found.expiresAt;
}

/** Remembers that the person signed in with this browser. */
export const rememberDevice = (personId: string, deviceToken: string, now: Date): Promise<void> =>
  keep(personId, deviceToken, new Date(now.getTime() + knownDeviceMs));

/**
 * Makes a browser known under a new token to everybody who knew it under its old one, for as long as before. The old token
 * stays theirs alone.
 */
export async function renameDevice(oldToken: string, newToken: string, now: Date): Promise<void> {
  const known = await KnownDeviceModel.find({ deviceHash: tokenHash(oldToken) })
    .limit(peopleOfDeviceMax)
    .lean();
  for (const { personId, expiresAt } of known)
    if (now < expiresAt) await keep(personId, newToken, expiresAt);
}

async function keep(personId: string, deviceToken: string, expiresAt: Date): Promise<void> {
  const deviceHash = tokenHash(deviceToken);
  const _id = idOf(personId, deviceHash);
  const saved = await insertOnce(KnownDeviceModel, { _id, personId, deviceHash, expiresAt });
  if (saved === 'exists')
    await KnownDeviceModel.updateOne({ _id }, { $set: { deviceHash, expiresAt } });
}

/** Forgets one browser of a person, by the SHA-256 of its token. */
export async function forgetDevice(personId: string, deviceHash: string): Promise<void> {
  await KnownDeviceModel.deleteOne({ _id: idOf(personId, deviceHash) });
}

/** Forgets every browser of a person but the one that is kept, if any. */
export async function forgetDevices(personId: string, keptToken?: string): Promise<void> {
  const kept =
    keptToken === undefined ? {} : { _id: trusted({ $ne: idOf(personId, tokenHash(keptToken)) }) };
  await KnownDeviceModel.deleteMany({ personId, ...kept });
}
