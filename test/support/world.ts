import type { Actor, Role, Work } from '../../src/kernel/work.ts';
import { randomId } from '../../src/kernel/id.ts';
import { levelOf, parentOf } from '../../src/modules/community/area.ts';
import { saveArea } from '../../src/modules/community/area.store.ts';

/** The moment at which test stories begin: a Monday morning, 09:00 in China. */
export const monday = new Date('2026-11-23T01:00:00.000Z');

/** So many minutes after the story's beginning. */
export const minutesLater = (minutes: number): Date =>
  new Date(monday.getTime() + minutes * 60_000);

/** The places of the test stories: one city, two communities, a grid in each. */
export const places = {
  city: 'nb',
  district: 'nb/hs',
  street: 'nb/hs/nm',
  community: 'nb/hs/nm/lj',
  grid: 'nb/hs/nm/lj/g1',
  elsewhere: 'nb/hs/nm/qt',
  elsewhereGrid: 'nb/hs/nm/qt/g1',
} as const;

/** Saves the places, so that stories can happen in them. */
export async function growPlaces(): Promise<void> {
  await Promise.all(Object.values(places).map(growPlace));
}

async function growPlace(path: string): Promise<void> {
  const level = levelOf(path);
  if (level === undefined) throw new Error(`no level for ${path}`);
  const area = { id: `area-${path}`, path, parent: parentOf(path), name: path, level };
  await saveArea(area, { request: path, by: 'test', at: monday });
}

/** Somebody in a role over a place. */
export const someone = (role: Role, scope: string, personId = randomId()): Actor => ({
  personId,
  role,
  scope,
});

/** An actor at work at a moment. */
export const workOf = (actor: Actor, now = monday): Work => ({ actor, now, newId: randomId });
