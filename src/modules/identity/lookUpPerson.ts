import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import type { Person } from './person.ts';
import { isAdministrator, maySeeRoles } from './person.policy.ts';
import { findPersonByName } from './person.store.ts';

/** The person of an exact user name (case does not count), for an administrator; null when none is in the administrator's area. */
export async function lookUpPerson(work: Work, userName: string): Promise<Person | null> {
  if (!isAdministrator(work.actor))
    throw new AppError('FORBIDDEN', 'Only an administrator looks people up.', {
      reason: 'role_needed',
    });
  const person = await findPersonByName(userName);
  return person !== null && maySeeRoles(work.actor, person) ? person : null;
}
