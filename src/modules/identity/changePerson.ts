import { conflict, notFound } from '../../kernel/appError.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import type { Person } from './person.ts';
import { findPerson, saveChangedPerson } from './person.store.ts';

/**
 * Changes a person by a pure function and saves against the version it was made from; anew when somebody was faster. The same
 * object back means that there is nothing to change. NOT_FOUND when there is nobody of the id, CONFLICT after five lost races.
 */
export const changePerson = (
  id: string,
  change: (found: Person) => Person,
): Promise<{ readonly person: Person; readonly isChanged: boolean }> =>
  retryLostRace(
    async () => {
      const found = await findPerson(id);
      if (found === null) throw notFound('person');
      const changed = change(found);
      if (changed === found) return { person: found, isChanged: false };
      if (!(await saveChangedPerson(changed))) return lostRace;
      return { person: { ...changed, version: found.version + 1 }, isChanged: true };
    },
    { refusal: changedMeanwhile },
  );

const changedMeanwhile = () =>
  conflict('changed_meanwhile', 'It was changed by somebody else just now; look again.');
