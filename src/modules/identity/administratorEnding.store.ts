import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import type { AdministratorEnding } from './administratorEnding.ts';
import { AdministratorEndingModel } from './administratorEnding.model.ts';

/** Where a city stands: how many endings it has seen begin and end, and the one that is under way. */
interface EndingsState {
  readonly version: number;
  readonly pending?: AdministratorEnding | undefined;
}

/** Where a city stands; version 0 before its first ending. */
export async function findEndings(city: string): Promise<EndingsState> {
  const found = await AdministratorEndingModel.findById(city).lean();
  return found ?? { version: 0 };
}

/** Puts an ending under way; false when another one was, since the state was read. */
export async function beginEnding(
  city: string,
  version: number,
  pending: AdministratorEnding,
): Promise<boolean> {
  if (version > 0)
    return updateVersion(AdministratorEndingModel, city, version, { $set: { pending } });
  const first = { _id: city, pending, version: 1 };
  return (await insertOnce(AdministratorEndingModel, first)) === 'inserted';
}

/** Notes that the ending under way at a version is done; somebody else may have noted it. */
export async function finishEnding(city: string, version: number): Promise<void> {
  await updateVersion(AdministratorEndingModel, city, version, { $unset: { pending: '' } });
}
