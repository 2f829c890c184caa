import { actsAs, covers, type Actor, type Role } from '../../kernel/work.ts';
import { grantsOf } from './person.ts';
import type { Person } from './person.ts';

/** Who gives and takes roles and registers firms. */
export const administrators = ['ADMIN'] as const satisfies readonly Role[];
/** Who reads which roles people hold. */
export const roleReaders = ['ADMIN', 'AUDITOR'] as const satisfies readonly Role[];

/** Roles that a person gets by living somewhere or by speaking for a firm, never by a grant. */
export const isGrantable = (role: Role): boolean =>
  role !== 'RESIDENT' && role !== 'FIRM_REPRESENTATIVE';

/** Only an administrator, or the platform's own tools, look after roles. */
export const isAdministrator = (actor: Actor): boolean =>
  actsAs(actor, administrators) || actor.role === 'SYSTEM';

/** An administrator looks after roles, and an auditor reads who holds which. */
export const mayReadRoles = (actor: Actor): boolean =>
  isAdministrator(actor) || actsAs(actor, roleReaders);

/** They see the roles of people who live, or hold a role, in the area that they hold. */
export const maySeeRoles = (actor: Actor, person: Person): boolean =>
  mayReadRoles(actor) && grantsOf(person).some(({ scope }) => covers(actor.scope, scope));

/** An administrator gives and takes roles over areas that they hold themselves. */
export const mayChangeRolesOver = (actor: Actor, scope: string): boolean =>
  isAdministrator(actor) && covers(actor.scope, scope);

/** Nobody makes themselves an administrator, of anything. */
export const liftsThemselves = (actor: Actor, personId: string, role: Role): boolean =>
  role === 'ADMIN' && actor.personId === personId;
