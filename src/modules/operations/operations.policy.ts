import { AppError } from '../../kernel/appError.ts';
import { actsAs, type Actor, type Role } from '../../kernel/work.ts';
import { levelOf } from '../community/area.ts';

/** Who looks after the installation. */
export const operators = ['ADMIN'] as const satisfies readonly Role[];

/** An administrator of a whole city: the installation is one for all areas. */
export const mayOperate = (actor: Actor): boolean =>
  actsAs(actor, operators) && levelOf(actor.scope) === 'CITY';

/** Refuses with FORBIDDEN whoever does not look after the installation. */
export function allowOperator(actor: Actor): void {
  if (!actsAs(actor, operators))
    throw new AppError('FORBIDDEN', 'Your role does not do this; act in one that does.', {
      reason: 'role_needed',
    });
  if (!mayOperate(actor))
    throw new AppError('FORBIDDEN', 'Only an administrator of a whole city does this.', {
      reason: 'operation_of_city',
    });
}
