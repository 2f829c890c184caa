import { idFrom, randomId } from '../../../src/kernel/id.ts';
import type { Actor, Role, Work } from '../../../src/kernel/work.ts';
import { levelOf, parentOf } from '../../../src/modules/community/area.ts';
import { saveArea } from '../../../src/modules/community/area.store.ts';
import { present } from '../../../src/kernel/assert.ts';

/** The community in which these tests happen, the one beside it, and a grid of the first. */
export const mill = 'xc/dh/yl/mill';
export const pond = 'xc/dh/yl/pond';
export const millGrid = 'xc/dh/yl/mill/g1';

/** Noon of a summer day in Asia/Shanghai. */
export const noon = new Date('2026-07-15T04:00:00.000Z');

/** So many minutes after noon (before it, if negative). */
export const minutesAfterNoon = (minutes: number): Date =>
  new Date(noon.getTime() + minutes * 60_000);

export const personId = (name: string): string => idFrom('person', name);

/** A person in a role over an area, at a moment. */
export const workOf = (name: string, role: Role, scope = mill, now = noon): Work => ({
  actor: { personId: personId(name), role, scope } satisfies Actor,
  now,
  newId: randomId,
});

/** Puts the areas of the tests into the store. */
export async function settle(): Promise<void> {
  const act = { request: 'test', by: 'test', at: noon };
  for (const path of ['xc', 'xc/dh', 'xc/dh/yl', mill, pond, millGrid]) {
    const level = present(levelOf(path), 'level');
    const area = { id: idFrom('area', path), path, parent: parentOf(path), name: path, level };
    await saveArea(area, act);
  }
}
