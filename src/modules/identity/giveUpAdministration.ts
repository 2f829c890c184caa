import { endingOf } from './administratorEnding.ts';
import { endAdministratorRole, refuseLast } from './endAdministratorRole.ts';
import type { Person } from './person.ts';

/**
 * Ends every role of administrator of somebody who leaves, by their own hand. CONFLICT `last_administrator`, and none has ended, while
 * nobody else looks after the whole of one of its areas.
 */
export async function giveUpAdministration(person: Person, now: Date): Promise<void> {
  const endings = person.grants
    .filter(({ role }) => role === 'ADMIN')
    // The smaller area first: the larger one stands in for it.
    .toSorted((one, other) => other.scope.length - one.scope.length)
    .map((grant) => endingOf(person.id, { ...grant, until: now, endedBy: person.id }));
  for (const ending of endings) await refuseLast(ending, true);
  for (const ending of endings) await endAdministratorRole(ending);
}
