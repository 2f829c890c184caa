import { AppError, conflict } from '../../kernel/appError.ts';
import type { Person } from './person.ts';

/** How a page that shows nobody as signed in names that. */
export const nobody = 'nobody';

/**
 * Refuses a request whose page shows somebody else as signed in (`expected`: a person's id, or `nobody`) than its cookie does,
 * before anything is done: CONFLICT `other_person`, or NOT_SIGNED_IN when the session has ended. Whoever names nobody at all,
 * as programs do, is not asked.
 */
export function checkExpectedPerson(expected: string | undefined, person: Person | null): void {
  if (expected === undefined || expected === (person?.id ?? nobody)) return;
  if (person === null)
    throw new AppError('NOT_SIGNED_IN', 'The session has ended: sign in again.', {
      reason: 'not_signed_in',
    });
  throw conflict('other_person', 'Somebody else is signed in in this browser now: look again.');
}
