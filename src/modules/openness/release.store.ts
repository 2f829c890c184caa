import { trusted } from 'mongoose';
import { insertOnce } from '../../platform/mongo.ts';
import { releaseIdOf, type Release, type ReleasedCell } from './release.ts';
import { ReleaseModel } from './release.model.ts';

/** Which months of a city are published, of those named. */
export async function findReleasedMonths(
  city: string,
  months: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await ReleaseModel.find({ _id: idsOf(city, months) })
    .select('month')
    .lean();
  return new Set(found.map(({ month }) => month));
}

/** What is published of one area in the months named, by month: when it was counted, and the figures, null where all are withheld. */
export async function findReleasedCells(
  area: string,
  months: readonly string[],
): Promise<ReadonlyMap<string, { countedAt: Date; cell: ReleasedCell | null }>> {
  const [city = ''] = area.split('/');
  const found = await ReleaseModel.find({ _id: idsOf(city, months) })
    .select({ month: 1, countedAt: 1, cells: { $elemMatch: { area } } })
    .lean<(Pick<Release, 'month' | 'countedAt'> & Partial<Pick<Release, 'cells'>>)[]>();
  return new Map(
    found.map(({ month, countedAt, cells }) => [month, { countedAt, cell: cells?.[0] ?? null }]),
  );
}

/** Keeps a release; 'exists' when the city's month is published already, which stays as it is. */
export const saveRelease = ({ id, ...rest }: Release): Promise<'inserted' | 'exists'> =>
  insertOnce(ReleaseModel, { _id: id, ...rest });

const idsOf = (city: string, months: readonly string[]) =>
  trusted({ $in: months.map((month) => releaseIdOf(city, month)) });
