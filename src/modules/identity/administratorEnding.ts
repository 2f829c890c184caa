import { covers } from '../../kernel/work.ts';
import type { EndedGrant, Grant, Person } from './person.ts';

/** A role of administrator that ends: which one, when and by whose hand. */
export interface AdministratorEnding {
  readonly personId: string;
  readonly scope: string;
  /** Since when it was held: the same role given anew later is another one. */
  readonly since: Date;
  readonly until: Date;
  readonly endedBy: string;
}

/** The ending of a person's role, as it will be kept. */
export const endingOf = (
  personId: string,
  { scope, since, until, endedBy }: EndedGrant,
): AdministratorEnding => ({ personId, scope, since, until, endedBy });

const isEnded = ({ role, scope, since }: Grant, ending: AdministratorEnding): boolean =>
  role === 'ADMIN' && scope === ending.scope && since.getTime() === ending.since.getTime();

/** The person without the role, which is kept as ended; the same person when it has ended already. */
export function withoutAdministratorRole(person: Person, ending: AdministratorEnding): Person {
  const grant = person.grants.find((one) => isEnded(one, ending));
  if (grant === undefined) return person;
  const { until, endedBy } = ending;
  return {
    ...person,
    grants: person.grants.filter((one) => one !== grant),
    endedGrants: [...person.endedGrants, { ...grant, until, endedBy }],
  };
}

/** Whether a person looks after the whole area of a role that ends, by a role that does not; by none of the same person who leaves. */
export const standsIn = (
  { id, grants }: Person,
  ending: AdministratorEnding,
  isLeaving: boolean,
): boolean =>
  grants.some(
    (grant) =>
      grant.role === 'ADMIN' &&
      covers(grant.scope, ending.scope) &&
      (id !== ending.personId || !(isLeaving || isEnded(grant, ending))),
  );
