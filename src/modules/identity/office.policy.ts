import { actsAs, covers, type Actor, type Role } from '../../kernel/work.ts';
import { isClosed } from './closedPerson.ts';
import type { Firm } from './firm.ts';
import type { Person } from './person.ts';

/** The office at the counter. */
export const officeRoles = [
  'SPOKESPERSON',
  'GRID_WORKER',
  'ADMIN',
] as const satisfies readonly Role[];
/** Who vouches for where somebody lives. */
export const vouchingRoles = ['SPOKESPERSON', 'GRID_WORKER'] as const satisfies readonly Role[];

/** The counter at which a person shows themselves: spokespeople, grid workers, administrators. */
export const isOffice = (actor: Actor): boolean => actsAs(actor, officeRoles);

/** Spokespeople and grid workers know who lives there. */
export const isVouching = (actor: Actor): boolean => actsAs(actor, vouchingRoles);

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

/** What the office can do for a resident. */
type ResidentAct = 'VOUCH' | 'TAKE_VOUCH_BACK' | 'ISSUE_RESET_CODE';

/** What the person may do for a resident, who speaks for these firms, now: the same sentences that the use cases ask, for the page to show. */
export function residentActsOpenTo(
  actor: Actor,
  person: Person,
  firms: readonly Firm[],
): ResidentAct[] {
  if (isClosed(person)) return [];
  const vouching = person.vouch === undefined ? 'VOUCH' : 'TAKE_VOUCH_BACK';
  return [
    ...(mayVouch(actor, person) ? ([vouching] as const) : []),
    ...(mayIssueResetCode(actor, person, firms) ? (['ISSUE_RESET_CODE'] as const) : []),
  ];
}
