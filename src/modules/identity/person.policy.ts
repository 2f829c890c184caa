import { actsAs, covers, type Actor, type Role } from '../../kernel/work.ts';
import { grantsOf } from './person.ts';
import type { EndedGrant, Grant, Person } from './person.ts';

/** Who gives and takes roles and registers firms. */
export const administrators = ['ADMIN'] as const satisfies readonly Role[];
/** Who reads which roles people hold. */
export const roleReaders = ['ADMIN', 'AUDITOR'] as const satisfies readonly Role[];

/** The role that comes with a home, and the one that comes with a firm: nobody grants them. */
export const homeRole = 'RESIDENT' satisfies Role;
export const firmRole = 'FIRM_REPRESENTATIVE' satisfies Role;

/** Roles that are given over an area. */
export const isGrantable = (role: Role): boolean => role !== homeRole && role !== firmRole;

/** Only an administrator, or the platform's own tools, look after roles. */
export const isAdministrator = (actor: Actor): boolean =>
  actsAs(actor, administrators) || actor.role === 'SYSTEM';

/** An administrator looks after roles, and an auditor reads who holds which. */
export const mayReadRoles = (actor: Actor): boolean =>
  isAdministrator(actor) || actsAs(actor, roleReaders);

/** They see the roles of people who live in the area that they hold, or hold or held a role there: what was taken away can be given back. */
export const maySeeRoles = (actor: Actor, person: Person): boolean =>
  mayReadRoles(actor) &&
  [...grantsOf(person), ...person.endedGrants].some(({ scope }) => covers(actor.scope, scope));

/** An administrator gives and takes roles over areas that they hold themselves. */
export const mayChangeRolesOver = (actor: Actor, scope: string): boolean =>
  isAdministrator(actor) && covers(actor.scope, scope);

/** Nobody makes themselves an administrator, of anything. */
export const liftsThemselves = (actor: Actor, personId: string, role: Role): boolean =>
  role === 'ADMIN' && actor.personId === personId;

/** What the person may do with a role that somebody holds, or held, now. */
export const grantActsOpenTo = (actor: Actor, grant: Grant | EndedGrant): 'REVOKE'[] =>
  !('until' in grant) && isGrantable(grant.role) && mayChangeRolesOver(actor, grant.scope)
    ? ['REVOKE']
    : [];
