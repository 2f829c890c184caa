import { AppError, conflict, notFound } from '../../kernel/appError.ts';
import { covers } from '../../kernel/work.ts';
import type { Actor, Role, Work } from '../../kernel/work.ts';
import { changePerson } from './changePerson.ts';
import { isClosed } from './closedPerson.ts';
import { isVouching, mayVouch } from './office.policy.ts';
import type { Person } from './person.ts';
import { vouchedPerson } from './vouchedPerson.ts';

/** Whose residence, and the home that was read: they may have moved since. */
export interface VouchInput {
  readonly personId: string;
  readonly home: string;
}

/**
 * A grid worker or a spokesperson vouches that a person lives where they say; the person sees who did. Vouched for already, it
 * stays as it is. FORBIDDEN (another role; oneself), NOT_FOUND (not of the area served), CONFLICT `moved`.
 */
export async function vouchForResidence(
  work: Work,
  { personId, home }: VouchInput,
): Promise<Person> {
  const { actor, now } = work;
  const role = vouchingRole(actor);
  const { person } = await changePerson(personId, (found) => {
    checkVouching(actor, found);
    if (found.home !== home) throw conflict('moved', 'The person has moved since.');
    return vouchedPerson(found, { home, by: actor.personId, role, scope: actor.scope, at: now });
  });
  return person;
}

/** The role in which residences are vouched for; FORBIDDEN for every other. */
export function vouchingRole(actor: Actor): Role {
  const { role } = actor;
  if (!isVouching(actor) || role === 'SYSTEM' || role === 'VISITOR')
    throw new AppError('FORBIDDEN', 'Grid workers and spokespeople vouch for residents.', {
      reason: 'role_needed',
    });
  return role;
}

/** Refuses whoever is not of the area served (NOT_FOUND), and oneself (FORBIDDEN). */
export function checkVouching(actor: Actor, person: Person): void {
  if (isClosed(person) || !covers(actor.scope, person.home)) throw notFound('person');
  if (!mayVouch(actor, person))
    throw new AppError('FORBIDDEN', 'Nobody vouches for themselves.', { reason: 'own_account' });
}
