import { covers } from '../../kernel/work.ts';
import type { Actor, Role } from '../../kernel/work.ts';
import type { Firm } from './firm.ts';
import type { Person } from './person.ts';

const officeRoles: ReadonlySet<string> = new Set<Role>(['SPOKESPERSON', 'GRID_WORKER', 'ADMIN']);
const vouchingRoles: ReadonlySet<string> = new Set<Role>(['SPOKESPERSON', 'GRID_WORKER']);

/** The counter at which a person shows themselves: spokespeople, grid workers, administrators. */
export const isOffice = (actor: Actor): boolean => officeRoles.has(actor.role);

/** Spokespeople and grid workers know who lives there. */
export const isVouching = (actor: Actor): boolean => vouchingRoles.has(actor.role);

/** They vouch for others who live in the area that they serve, never for themselves. */
export const mayVouch = (actor: Actor, person: Person): boolean =>
  isVouching(actor) && covers(actor.scope, person.home) && actor.personId !== person.id;

/**
 * Who may give a person a code to set a new password with: the office of the home, never for themselves. Whoever holds a role
 * or speaks for a firm gets it from an administrator alone, and only when all of that lies in the administrator's area.
 */
export function mayIssueResetCode(actor: Actor, person: Person, firms: readonly Firm[]): boolean {
  if (actor.personId === person.id) return false;
  if (actor.role === 'SYSTEM') return true;
  if (!isOffice(actor) || !covers(actor.scope, person.home)) return false;
  const more = [...person.grants.map(({ scope }) => scope), ...firms.map(({ area }) => area)];
  if (more.length === 0) return true;
  return actor.role === 'ADMIN' && more.every((scope) => covers(actor.scope, scope));
}
