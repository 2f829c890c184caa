import { AppError } from '../../kernel/appError.ts';
import type { Actor } from '../../kernel/work.ts';

/** The id of the person who acts, for what one does with one's own account; NOT_SIGNED_IN for a visitor. */
export function ownPersonId(actor: Actor): string {
  if (actor.role === 'VISITOR' || actor.role === 'SYSTEM')
    throw new AppError('NOT_SIGNED_IN', 'Sign in first.', { reason: 'not_signed_in' });
  return actor.personId;
}
