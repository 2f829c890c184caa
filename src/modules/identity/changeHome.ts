import { badInput, notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { isHome } from '../community/area.ts';
import { findArea } from '../community/area.store.ts';
import { changePerson } from './changePerson.ts';
import { checkChangeable } from './checkChangeable.ts';
import { ownPersonId } from './ownPersonId.ts';
import type { Person } from './person.ts';
import { unvouchedPerson } from './vouchedPerson.ts';

/**
 * The person has moved: reads and writes there from the next request on, and nobody vouches for the new residence yet. The same
 * home changes nothing. NOT_FOUND (area), BAD_INPUT, TOO_MANY (`home`) within 90 days of the last move.
 */
export async function changeHome(work: Work, home: string): Promise<Person> {
  const id = ownPersonId(work.actor);
  const area = await findArea(home);
  if (area === null) throw notFound('area');
  if (!isHome(area)) throw badInput('home', 'not_a_home', 'Choose a community or a grid.');
  const { person } = await changePerson(id, (found) => {
    if (found.home === home) return found;
    checkChangeable('HOME', found.pastHomes.at(-1)?.until, work.now);
    const past = { home: found.home, until: work.now };
    const moved = { ...found, home, pastHomes: [...found.pastHomes, past] };
    return unvouchedPerson(moved, found.id, work.now);
  });
  return person;
}
