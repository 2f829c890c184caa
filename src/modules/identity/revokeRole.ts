import type { Work } from '../../kernel/work.ts';
import { changeGrants } from './changeGrants.ts';
import type { RoleChange } from './changeGrants.ts';
import type { EndedGrant, Person } from './person.ts';

/**
 * Takes a role away over an area that the administrator holds: it is kept as ended, and the person's sessions end. A role
 * not held changes nothing. Refuses FORBIDDEN, NOT_FOUND, BAD_INPUT as grantRole does.
 */
export async function revokeRole(work: Work, input: RoleChange): Promise<Person> {
  return changeGrants(work, input, (person) => {
    const kept = person.grants.filter(
      ({ role, scope }) => role !== input.role || scope !== input.scope,
    );
    const ended = person.grants
      .filter((grant) => !kept.includes(grant))
      .map((grant): EndedGrant => ({
        ...grant,
        until: work.now,
        endedBy: work.actor.personId,
      }));
    return ended.length === 0
      ? person
      : { ...person, grants: kept, endedGrants: [...person.endedGrants, ...ended] };
  });
}
