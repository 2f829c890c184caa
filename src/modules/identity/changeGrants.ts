import { AppError, badInput, conflict, notFound } from '../../kernel/appError.ts';
import type { Role, Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import type { Person } from './person.ts';
import { findPerson, saveGrants } from './person.store.ts';
import { isAdministrator, isGrantable, mayChangeRolesOver, maySeeRoles } from './person.policy.ts';
import { removeSessionsOf } from './session.store.ts';

/** One role over one area, for one person. */
export interface RoleChange {
  readonly personId: string;
  readonly role: Role;
  readonly scope: string;
}

const racesMax = 5;

/**
 * What giving and taking a role share: who may, the change as a pure function (the same person when there is nothing to
 * change), saved against the version it was made from, and the end of the person's sessions.
 */
export async function changeGrants(
  work: Work,
  input: RoleChange,
  change: (person: Person) => Person,
): Promise<Person> {
  await allow(work, input);
  for (let race = 0; race < racesMax; race += 1) {
    const person = await findPerson(input.personId);
    if (person === null || !maySeeRoles(work.actor, person)) throw notFound('person');
    const changed = change(person);
    if (changed === person) return person;
    if (await saveGrants(changed)) {
      await removeSessionsOf(person.id);
      return { ...changed, version: person.version + 1 };
    }
  }
  throw conflict('changed_meanwhile', 'The roles were changed by somebody else; look again.');
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
