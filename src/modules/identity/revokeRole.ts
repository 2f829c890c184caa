import { notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { endingOf } from './administratorEnding.ts';
import { changeGrants } from './changeGrants.ts';
import type { RoleChange } from './changeGrants.ts';
import { changePerson } from './changePerson.ts';
import { endAdministratorRole } from './endAdministratorRole.ts';
import type { EndedGrant, Person } from './person.ts';
import { findPerson } from './person.store.ts';

/**
 * Takes a role away over an area that the administrator holds: it is kept as ended, and the person's sessions end. A role
 * not held changes nothing. Refuses FORBIDDEN, NOT_FOUND, BAD_INPUT as grantRole does, and CONFLICT `last_administrator` where nobody
 * else would look after the area.
 */
export async function revokeRole(work: Work, input: RoleChange): Promise<Person> {
  const save = input.role === 'ADMIN' ? saveWithAnother : changePerson;
  const revoke = (person: Person): Person => {
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
  };
  return changeGrants(work, input, revoke, save);
}

/** Ends a role of administrator as long as there is another one. */
const saveWithAnother: typeof changePerson = async (id, revoke) => {
  const found = await findPerson(id);
  if (found === null) throw notFound('person');
  const [grant] = revoke(found).endedGrants.slice(found.endedGrants.length);
  return grant === undefined
    ? { person: found, isChanged: false }
    : endAdministratorRole(endingOf(id, grant));
};
