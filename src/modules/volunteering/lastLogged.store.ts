import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import { LastLoggedModel } from './lastLogged.model.ts';
import type { VolunteerService } from './volunteerService.ts';

/** The last service that a volunteer logged, as it was then, and how many they have logged. */
export interface LastLogged {
  readonly version: number;
  readonly service: VolunteerService;
}

/** What a volunteer logged last, or null. */
export async function findLastLogged(volunteerId: string): Promise<LastLogged | null> {
  const found = await LastLoggedModel.findOne({ _id: volunteerId }).lean();
  return found === null ? null : { version: found.version, service: found.service };
}

/** Makes a service the volunteer's last, if none was logged since `version` (0 for none at all) was read. */
export async function saveLastLogged(service: VolunteerService, version: number): Promise<boolean> {
  const { volunteerId } = service;
  if (version > 0)
    return updateVersion(LastLoggedModel, volunteerId, version, { $set: { service } });
  return (
    (await insertOnce(LastLoggedModel, { _id: volunteerId, version: 1, service })) === 'inserted'
  );
}
