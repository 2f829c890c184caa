import { conflict } from '../../kernel/appError.ts';
import { orderOf } from '../../kernel/id.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import {
  standsIn,
  withoutAdministratorRole,
  type AdministratorEnding,
} from './administratorEnding.ts';
import { beginEnding, findEndings, finishEnding } from './administratorEnding.store.ts';
import { changePerson } from './changePerson.ts';
import type { Person } from './person.ts';
import { listRoleHolders } from './person.store.ts';

const pageSize = 100;

/**
 * Ends a role of administrator, unless nobody else looks after the whole of its area then: CONFLICT `last_administrator`. The endings
 * of a city go one after another, by one document that is changed by its version: two who end each other's role at the same moment
 * cannot both do so. One that a crash left under way is done by whoever comes next, so nothing waits for a clock.
 */
export const endAdministratorRole = (
  ending: AdministratorEnding,
): Promise<{ readonly person: Person; readonly isChanged: boolean }> => {
  const city = cityOf(ending.scope);
  return retryLostRace(
    async () => {
      const { version, pending } = await findEndings(city);
      if (pending !== undefined) {
        await endRole(pending);
        await finishEnding(city, version);
        return lostRace;
      }
      await refuseLast(ending);
      if (!(await beginEnding(city, version, ending))) return lostRace;
      const done = await endRole(ending);
      await finishEnding(city, version + 1);
      return done;
    },
    { triesMax: 20 },
  );
};

/** Refuses to end a role, or to let its holder leave, when nobody else looks after the whole of its area: CONFLICT `last_administrator`. */
export async function refuseLast(ending: AdministratorEnding, isLeaving = false): Promise<void> {
  if (!(await hasAnother(ending, isLeaving)))
    throw conflict(
      'last_administrator',
      'Nobody else is an administrator of the whole area: make somebody one first.',
    );
}

const endRole = (ending: AdministratorEnding) =>
  changePerson(ending.personId, (found) => withoutAdministratorRole(found, ending));

async function hasAnother(ending: AdministratorEnding, isLeaving: boolean): Promise<boolean> {
  const holders = { role: 'ADMIN', area: cityOf(ending.scope), isHeld: true } as const;
  let after: { after?: string } | undefined = {};
  while (after !== undefined) {
    const { items, hasNext } = await listRoleHolders(holders, '', { first: pageSize, ...after });
    if (items.some((person) => standsIn(person, ending, isLeaving))) return true;
    const last = items.at(-1);
    after = hasNext && last !== undefined ? { after: orderOf(last.joinedAt, last.id) } : undefined;
  }
  return false;
}

const cityOf = (area: string): string => area.split('/')[0] ?? area;
