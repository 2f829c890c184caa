import { AppError, conflict } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { changeGrants } from './changeGrants.ts';
import type { RoleChange } from './changeGrants.ts';
import { grantsMax, holds } from './person.ts';
import type { Person } from './person.ts';
import { liftsThemselves } from './person.policy.ts';

/**
 * Gives a role over an area that the administrator holds; the person's sessions end. A role held already stays as it is.
 * Refuses FORBIDDEN (no administrator; making oneself one), NOT_FOUND, BAD_INPUT, CONFLICT `too_many_roles` (50).
 */
export async function grantRole(work: Work, input: RoleChange): Promise<Person> {
  const { personId, role, scope } = input;
  if (liftsThemselves(work.actor, personId, role))
    throw new AppError('FORBIDDEN', 'Another administrator has to do this.', {
      reason: 'own_rights',
    });
  return changeGrants(work, input, (person) => {
    if (holds(person, role, scope)) return person;
    if (person.grants.length >= grantsMax)
      throw conflict(
        'too_many_roles',
        `Nobody holds more than ${String(grantsMax)} roles.`,
        grantsMax,
      );
    const grant = { role, scope, since: work.now, by: work.actor.personId };
    return { ...person, grants: [...person.grants, grant] };
  });
}
