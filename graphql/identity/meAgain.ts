import { present } from '../../src/kernel/assert.ts';
import { communityOf } from '../../src/modules/community/area.ts';
import type { Person } from '../../src/modules/identity/person.ts';
import type { GraphQLContext } from '../context.ts';
import type { MeMapper } from './schema.mappers.ts';

/** The person who asks, as they are after a change of their own account. */
export function meAgain({ work, session }: GraphQLContext, person: Person): MeMapper {
  const { actor } = work;
  const isResident = actor.role === 'RESIDENT';
  return {
    person,
    actor: isResident ? { ...actor, scope: communityOf(person.home) } : actor,
    sessionId: present(session, 'the session that asks').id,
  };
}
