import { actsAs, type Actor, type Role } from '../../kernel/work.ts';

/** Who adds the notices of years. */
export const calendarKeepers = ['ADMIN'] as const satisfies readonly Role[];

/** An administrator of a whole city: the calendar is one for all areas. */
export const mayKeepCalendar = (actor: Actor): boolean =>
  actsAs(actor, calendarKeepers) && !actor.scope.includes('/');
