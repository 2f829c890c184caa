import type { Work } from '../../kernel/work.ts';
import { changePerson } from './changePerson.ts';
import { checkChangeable } from './checkChangeable.ts';
import { refuseImpersonation } from './impersonation.ts';
import { ownPersonId } from './ownPersonId.ts';
import { checkDisplayName } from './person.ts';
import type { Person } from './person.ts';

/**
 * Shows another name from now on; the earlier one is kept for the person and the auditor. The same name changes nothing.
 * BAD_INPUT (also a name that looks like an official's: the platform shows roles by itself), TOO_MANY (`display_name`) within 30 days of the last change.
 */
export async function changeDisplayName(work: Work, asked: string): Promise<Person> {
  const displayName = checkDisplayName(asked);
  const { person } = await changePerson(ownPersonId(work.actor), (found) => {
    if (found.displayName === displayName) return found;
    refuseImpersonation('displayName', displayName);
    checkChangeable('DISPLAY_NAME', found.pastNames.at(-1)?.until, work.now);
    const past = { displayName: found.displayName, until: work.now };
    return { ...found, displayName, pastNames: [...found.pastNames, past] };
  });
  return person;
}
