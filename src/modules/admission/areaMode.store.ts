import { withinOf } from '../../kernel/work.ts';
import { findByIds } from '../../platform/findByIds.ts';
import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import { noMode, type AreaMode } from './areaMode.ts';
import { AreaModeModel, type AreaModeDocument } from './areaMode.model.ts';

/** What was said of the order of an area and of all that it lies in, in no order; areas of which nothing was said are left out. */
export async function findModesAround(area: string): Promise<AreaMode[]> {
  return (await findByIds(AreaModeModel, withinOf(area))).map(toMode);
}

/** What was said of one area itself. */
export async function findModeOf(area: string): Promise<AreaMode> {
  const found = await AreaModeModel.findOne({ _id: area }).lean();
  return found === null ? noMode(area) : toMode(found);
}

/** Keeps an area with one more entry if nobody was faster. */
export async function saveMode({ id, entries, version }: AreaMode): Promise<boolean> {
  if (version === 1)
    return (await insertOnce(AreaModeModel, { _id: id, entries, version })) === 'inserted';
  return updateVersion(AreaModeModel, id, version - 1, { $set: { entries, version } });
}

const toMode = ({ _id, ...rest }: AreaModeDocument): AreaMode => ({ id: _id, ...rest });
