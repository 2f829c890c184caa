import type { Person } from './person.ts';
import type { Vouch } from './vouch.ts';

/** Whether somebody of the office vouches that the person lives where they say. */
export const isVouched = (person: Person): boolean => person.vouch !== undefined;

/** The person with a vouch; itself when there is one already. */
export const vouchedPerson = (person: Person, vouch: Vouch): Person =>
  isVouched(person) ? person : { ...person, vouch };

/** The person without a vouch, which is kept as ended; itself when there is none. */
export function unvouchedPerson(person: Person, endedBy: string, until: Date): Person {
  const { vouch, ...rest } = person;
  if (vouch === undefined) return person;
  return { ...rest, endedVouches: [...person.endedVouches, { ...vouch, until, endedBy }] };
}
