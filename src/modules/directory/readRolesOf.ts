import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { isClosed } from '../identity/closedPerson.ts';
import type { Person } from '../identity/person.ts';
import { mayReadRoles, maySeeRoles } from '../identity/person.policy.ts';
import { findPerson } from '../identity/person.store.ts';
import { noteSearch } from './noteSearch.ts';
import { takeLookUp } from './takeLookUp.ts';

/** One person with every role held and ended, for an administrator or an auditor of the area; null else. A look-up: counted, and written down. */
export async function readRolesOf(work: Work, id: string): Promise<Person | null> {
  if (!mayReadRoles(work.actor))
    throw new AppError('FORBIDDEN', 'Only an administrator or an auditor reads this.', {
      reason: 'role_needed',
    });
  await takeLookUp(work);
  const person = await findPerson(id);
  if (person === null || isClosed(person) || !maySeeRoles(work.actor, person)) return null;
  await noteSearch(work, { purpose: 'ROLES' }, [person.id]);
  return person;
}
