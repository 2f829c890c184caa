import { AppError, badInput, notFound } from '../../kernel/appError.ts';
import type { Role, Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { changePerson } from './changePerson.ts';
import { isClosed } from './closedPerson.ts';
import type { Person } from './person.ts';
import { isAdministrator, isGrantable, mayChangeRolesOver, maySeeRoles } from './person.policy.ts';
import { removeSessionsOf } from './session.store.ts';

/** One role over one area, for one person. */
export interface RoleChange {
  readonly personId: string;
  readonly role: Role;
  readonly scope: string;
}

/**
 * What giving and taking a role share: who may, the change as a pure function (the same person when there is nothing to
 * change), how it is saved, and the end of the person's sessions.
 */
export async function changeGrants(
  work: Work,
  input: RoleChange,
  change: (person: Person) => Person,
  save = changePerson,
): Promise<Person> {
  await allow(work, input);
  const { person, isChanged } = await save(input.personId, (found) => {
    if (isClosed(found) || !maySeeRoles(work.actor, found)) throw notFound('person');
    return change(found);
  });
  if (isChanged) await removeSessionsOf(person.id);
  return person;
}

async function allow({ actor }: Work, { role, scope }: RoleChange): Promise<void> {
  if (!isAdministrator(actor))
    throw new AppError('FORBIDDEN', 'Only an administrator changes roles.', {
      reason: 'role_needed',
    });
  if (!isGrantable(role))
    throw badInput('role', 'not_grantable', 'This role comes with a home or a firm.');
  if (!mayChangeRolesOver(actor, scope) || (await findArea(scope)) === null) throw notFound('area');
}
