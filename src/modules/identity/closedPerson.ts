import { communityOf } from '../community/area.ts';
import type { Closing } from './closing.ts';
import type { Person } from './person.ts';

/** The name that stands in place of one that was erased. */
const formerResident = '已注销的居民';

/** Whether an account is closed, or gone: nobody finds it, signs in with it or is given anything by it. */
export const isClosed = ({ closing, erasedAt }: Person): boolean =>
  closing !== undefined || erasedAt !== undefined;

/** The person with the account closed and every role ended by their own hand; itself when it is closed already. */
export function closedPerson(person: Person, closing: Closing): Person {
  if (isClosed(person)) return person;
  const ended = person.grants.map((one) => ({ ...one, until: closing.at, endedBy: person.id }));
  return { ...person, closing, grants: [], endedGrants: [...person.endedGrants, ...ended] };
}

/** Whether the owner can still have the account back. */
export const canReopen = ({ closing }: Person, now: Date): boolean =>
  closing !== undefined && now < closing.eraseAt;

/** Whether the account is to be erased now. */
export const isToErase = ({ closing }: Person, now: Date): boolean =>
  closing !== undefined && closing.eraseAt <= now;

/** The person with the account open again, without the roles that ended; itself when it is not closed. */
export function reopenedPerson(person: Person): Person {
  const { closing, ...rest } = person;
  return closing === undefined ? person : rest;
}

/**
 * What is left of a person: an id that stands in what happened, the community for its figures, which offices were held and when,
 * and which notices were agreed to. Names, grid, earlier names and homes, and who vouched are gone.
 */
export function erasedPerson(person: Person, erasedAt: Date): Person {
  const { closing: _closing, vouch: _vouch, ...rest } = person;
  return {
    ...rest,
    userName: `erased-${person.id}`,
    displayName: formerResident,
    home: communityOf(person.home),
    pastNames: [],
    pastHomes: [],
    endedVouches: [],
    erasedAt,
  };
}
