import type { Work } from '../../kernel/work.ts';
import { addArea } from '../../modules/community/addArea.ts';
import { findArea, listAreas } from '../../modules/community/area.store.ts';

/** The area that imported messages go to, and how people are told of it. */
export interface Destination {
  readonly area: string;
  readonly told: string;
}

const firstCity = { path: 'city', name: '本市' };
const cityToMake: Destination = {
  area: firstCity.path,
  told: `${firstCity.name} (${firstCity.path}), a city made for them because there was no area`,
};
const asDestination = ({ path, name }: { path: string; name: string }): Destination => ({
  area: path,
  told: `${name} (${path})`,
});

/** The destination where there is no store yet, and so no area. Throws one line when the caller named one. */
export function destinationWithoutStore(asked: string | undefined): Destination {
  if (asked !== undefined) throw noArea(asked);
  return cityToMake;
}

/**
 * The area named, or the first city. An installation without any area gets one, so that nothing has to be set up first; a dry run
 * only says so. Throws one line when the named area does not exist.
 */
export async function destinationOf(
  work: Work,
  asked: { readonly area: string | undefined; readonly dryRun: boolean },
): Promise<Destination> {
  if (asked.area !== undefined) {
    const area = await findArea(asked.area);
    if (area === null) throw noArea(asked.area);
    return asDestination(area);
  }
  const [city] = await listAreas(null);
  if (city !== undefined) return asDestination(city);
  const { path: code, name } = firstCity;
  if (!asked.dryRun) await addArea(work, { key: 'import-first-city', parent: '', code, name });
  return cityToMake;
}

const noArea = (path: string): Error =>
  new Error(`There is no area ${path}. Add it on the administrator's page first.`);
