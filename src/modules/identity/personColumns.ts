import { orderOf } from '../../kernel/id.ts';
import { covers, withinOf } from '../../kernel/work.ts';
import type { Role } from '../../kernel/work.ts';
import { areaColumnsOf } from '../../platform/areaColumns.ts';
import type { AreaColumns } from '../../platform/areaColumns.ts';
import { namePartsOf, partsAskedOf } from '../../platform/nameParts.ts';
import { isClosed } from './closedPerson.ts';
import type { Person } from './person.ts';
import { isVouched } from './vouchedPerson.ts';

/** What is stored beside a person so that lists and searches are read from an index. Made anew at every change. */
export interface PersonColumns {
  readonly within: AreaColumns;
  readonly order: string;
  /** The lists of residents in which the person stands, each alone and with every part of the shown name. */
  readonly residentKeys: readonly string[];
  /** The same for every role held or ended, over each area that holds the role's own. */
  readonly roleKeys: readonly string[];
}

const residentLists = { everybody: 'all', unvouched: 'new' } as const;

/** Everybody who lives in an area, or those whose residence nobody has vouched for yet. */
export type ResidentList = keyof typeof residentLists;

const residentKeyOf = (list: ResidentList, part: string): string =>
  `${residentLists[list]}:${part}`;

/** The keys, all of them, of those in a list of residents whose shown name holds what was asked for; everybody's when that is empty. */
export const residentKeysAsked = (list: ResidentList, query: string): string[] =>
  partsAskedOf(query).map((part) => residentKeyOf(list, part));

/** A role, or any role, over an area: held now, or ended. */
export interface RoleAsked {
  readonly role: Role | 'ANY';
  readonly area: string;
  readonly isHeld: boolean;
}

const roleKeyOf = ({ role, area, isHeld }: RoleAsked, part: string): string =>
  `${isHeld ? 'held' : 'ended'}:${role}@${area}:${part}`;

/** The keys, all of them, of those who hold, or held, a role over an area or a part of it and whose name holds what was asked for. */
export const roleKeysAsked = (asked: RoleAsked, query: string): string[] =>
  partsAskedOf(query).map((part) => roleKeyOf(asked, part));

/** Whether a person stands among those who live in an area and whose name holds what was asked for, as the store lists them. */
export const isAmongResidents = (
  person: Person,
  area: string,
  list: ResidentList,
  query: string,
): boolean => {
  const { residentKeys } = personColumnsOf(person);
  const isNamed = residentKeysAsked(list, query).every((key) => residentKeys.includes(key));
  return isNamed && covers(area, person.home);
};

/** Whether a person stands among those who hold, or held, a role over an area and whose name holds what was asked for. */
export const isAmongRoleHolders = (person: Person, asked: RoleAsked, query: string): boolean => {
  const { roleKeys } = personColumnsOf(person);
  return roleKeysAsked(asked, query).every((key) => roleKeys.includes(key));
};

/** The columns of a person; a closed account stands in no list. */
export function personColumnsOf(person: Person): PersonColumns {
  const place = {
    within: areaColumnsOf(person.home),
    order: orderOf(person.joinedAt, person.id),
  };
  if (isClosed(person)) return { ...place, residentKeys: [], roleKeys: [] };
  const parts = ['', ...namePartsOf(person.displayName)];
  const lists: ResidentList[] = isVouched(person) ? ['everybody'] : ['everybody', 'unvouched'];
  const asked = [
    ...person.grants.flatMap(({ role, scope }) => rolesAsked(role, scope, true)),
    ...person.endedGrants.flatMap(({ role, scope }) => rolesAsked(role, scope, false)),
  ];
  return {
    ...place,
    residentKeys: lists.flatMap((list) => parts.map((part) => residentKeyOf(list, part))),
    roleKeys: [...new Set(asked.flatMap((one) => parts.map((part) => roleKeyOf(one, part))))],
  };
}

const rolesAsked = (role: Role, scope: string, isHeld: boolean): RoleAsked[] =>
  withinOf(scope).flatMap((area) => [
    { role, area, isHeld },
    { role: 'ANY', area, isHeld },
  ]);
