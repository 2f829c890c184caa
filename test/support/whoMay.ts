import { roles, systemActor, visitor, type Actor } from '../../src/kernel/work.ts';
import { places, someone } from './world.ts';

/** The roles in which somebody over an area may do a thing, in their order; then SYSTEM and VISITOR, when those may. */
export const rolesThatMay = (may: (actor: Actor) => boolean, scope: string): string[] =>
  [...roles.map((role) => someone(role, scope)), systemActor('job'), visitor]
    .filter(may)
    .map(({ role }) => role);

/** The places of the stories over which somebody may do a thing, largest first. */
export const placesThatMay = (may: (scope: string) => boolean): string[] =>
  Object.values(places).filter(may);
