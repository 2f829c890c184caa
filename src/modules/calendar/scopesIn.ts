import { findAreas } from '../community/area.store.ts';
import type { DeadlineScope } from './deadlineRule.ts';
import { scopesOfCity } from './deadlineScope.ts';

/** Whose law holds in each place of those it was read for: that of the city in which it lies comes first. */
export type ScopesOf = (area: string) => readonly DeadlineScope[];

/** The path of the city in which a place lies. */
const cityOf = (area: string): string => area.split('/')[0] ?? '';

/** Reads whose law holds in these areas. */
export async function scopesIn(areas: readonly string[]): Promise<ScopesOf> {
  const cities = await findAreas([...new Set(areas.map(cityOf))]);
  const names = new Map(cities.map(({ path, name }) => [path, name]));
  return (area) => scopesOfCity(names.get(cityOf(area)) ?? '');
}
