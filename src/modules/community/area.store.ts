import { trusted } from 'mongoose';
import { insertOnce } from '../../platform/mongo.ts';
import { areaPartsMax } from './area.ts';
import type { Area } from './area.ts';
import { AreaModel } from './area.model.ts';
import type { AreaDocument } from './area.model.ts';

const toArea = (found: AreaDocument): Area => ({
  id: found._id,
  path: found.path,
  parent: found.parent,
  name: found.name,
  level: found.level,
});

/** The area of a path, or null. */
export async function findArea(path: string): Promise<Area | null> {
  const found = await AreaModel.findOne({ path }).lean();
  return found === null ? null : toArea(found);
}

/** The areas of the paths that exist, in no order. */
export async function findAreas(paths: readonly string[]): Promise<Area[]> {
  const found = await AreaModel.find({ path: trusted({ $in: [...paths] }) }).lean();
  return found.map(toArea);
}

/** The areas right below one, by path; the cities for null. At most 200. */
export async function listAreas(parent: string | null): Promise<Area[]> {
  const found = await AreaModel.find({ parent: parent ?? '' })
    .sort({ path: 1 })
    .limit(areaPartsMax)
    .lean();
  return found.map(toArea);
}

/** The paths of an area and of all that lie in it, each after the one it lies in. */
export async function listPathsIn(path: string): Promise<string[]> {
  // The sign after the slash: all that begin with the path and a slash lie before it.
  const below = trusted({ $gte: `${path}/`, $lt: `${path}0` });
  const found = await AreaModel.find({ path: below }).sort({ path: 1 }).select('path').lean();
  return [path, ...found.map((one) => one.path)];
}

/** The area that an act made, with the hash of what was asked for; null when the act never happened. */
export async function findAreaByAct(id: string): Promise<{ area: Area; request: string } | null> {
  const found = await AreaModel.findById(id).lean();
  return found === null ? null : { area: toArea(found), request: found.request };
}

/** Saves a new area; false when its id or its path is there already. */
export async function saveArea(
  area: Area,
  act: { request: string; by: string; at: Date },
): Promise<boolean> {
  const { id, ...rest } = area;
  const document = { _id: id, ...rest, ...act };
  return (await insertOnce(AreaModel, document, ['path_1'])) === 'inserted';
}
