import { actsAs, covers, type Actor, type Role } from '../../kernel/work.ts';

/** Who adds the notices of years. */
export const calendarKeepers = ['ADMIN'] as const satisfies readonly Role[];

/** An administrator of a whole city: the calendar is one for all areas. */
export const mayKeepCalendar = (actor: Actor): boolean =>
  actsAs(actor, calendarKeepers) && !actor.scope.includes('/');

/** Who reads every entry of an office's hours with its author; what holds is open to everyone. */
export const hoursReaders = ['ADMIN', 'AUDITOR'] as const satisfies readonly Role[];

/** An administrator says when the offices of the area that they hold are open. */
export const mayKeepHours = (actor: Actor, area: string): boolean =>
  (actsAs(actor, calendarKeepers) || actor.role === 'SYSTEM') && covers(actor.scope, area);

/** Administrators and auditors of an area read who changed its hours, when and why. */
export const mayReadHours = (actor: Actor, area: string): boolean =>
  actsAs(actor, hoursReaders) && covers(actor.scope, area);
