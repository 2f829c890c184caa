import type { Work } from '../../kernel/work.ts';
import { changePerson } from './changePerson.ts';
import type { Person } from './person.ts';
import { unvouchedPerson } from './vouchedPerson.ts';
import { checkVouching, vouchingRole } from './vouchForResidence.ts';

/** The office no longer vouches for a residence; the vouch is kept as ended. Without one, nothing changes. Refuses as vouchForResidence does. */
export async function takeVouchBack(work: Work, personId: string): Promise<Person> {
  const { actor, now } = work;
  vouchingRole(actor);
  const { person } = await changePerson(personId, (found) => {
    checkVouching(actor, found);
    return unvouchedPerson(found, actor.personId, now);
  });
  return person;
}
