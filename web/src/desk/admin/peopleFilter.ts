import type { PeopleList, Role } from '../../gql/desk.generated/graphql.ts';
import { grantableRoles } from '../../gql/generated/rights.ts';

/** Which people are asked for, as it stands in the address. */
export interface PeopleAsked {
  readonly of: PeopleList;
  readonly role: Role | '';
  /** A path; empty for the whole area held. */
  readonly area: string;
  readonly query: string;
}

export const peopleLists: readonly PeopleList[] = ['TEAM', 'FORMER', 'RESIDENTS'];

/** Reads a filter from the address; what is not known there is left out. */
export const filterFrom = (params: URLSearchParams): PeopleAsked => ({
  of: peopleLists.find((one) => one === params.get('of')) ?? 'TEAM',
  role: grantableRoles.find((one) => one === params.get('role')) ?? '',
  area: params.get('area') ?? '',
  query: params.get('query') ?? '',
});

/** A filter as it stands in the address: without what is empty. */
export const paramsOf = (asked: PeopleAsked): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));

/** Whether two filters ask for the same people. */
export const isSameFilter = (one: PeopleAsked, other: PeopleAsked): boolean =>
  one.of === other.of &&
  one.role === other.role &&
  one.area === other.area &&
  one.query === other.query;
