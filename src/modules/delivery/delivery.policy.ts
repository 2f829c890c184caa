import { AppError } from '../../kernel/appError.ts';
import { actsAs, type Actor, type Role } from '../../kernel/work.ts';

/** Who sees what could not be sent, without the persons. */
export const deliveryReaders = ['ADMIN', 'AUDITOR'] as const satisfies readonly Role[];
/** Who has it sent again. */
export const deliverySenders = ['ADMIN'] as const satisfies readonly Role[];

/** Refuses with FORBIDDEN whoever acts in none of these roles. */
export function allowRole(actor: Actor, allowed: readonly Role[]): void {
  if (!actsAs(actor, allowed))
    throw new AppError('FORBIDDEN', 'Your role does not do this; act in one that does.', {
      reason: 'role_needed',
    });
}
