import type { Role } from '../gql/generated/graphql.ts';
import { mayAsk, type GuardedField } from './rights.ts';

/** A desk of the team: its address, its key in the catalogue, and what its roles may ask for, of which one is enough. */
export interface Desk {
  readonly path: string;
  readonly name:
    | 'queue'
    | 'reviews'
    | 'cases'
    | 'clocks'
    | 'services'
    | 'report'
    | 'residents'
    | 'lookup'
    | 'audit'
    | 'admin';
  readonly asks: readonly GuardedField[];
}

const desks: readonly Desk[] = [
  { path: '/desk', name: 'queue', asks: ['conflictFlags'] },
  { path: '/reviews', name: 'reviews', asks: ['reviews'] },
  { path: '/report', name: 'report', asks: ['fileFieldReport'] },
  { path: '/cases', name: 'cases', asks: ['cases'] },
  { path: '/clocks', name: 'clocks', asks: ['caseClocks'] },
  { path: '/services', name: 'services', asks: ['myVolunteerServices', 'volunteerServices'] },
  { path: '/residents', name: 'residents', asks: ['findResidents'] },
  { path: '/lookup', name: 'lookup', asks: ['lookUpAccount'] },
  { path: '/audit', name: 'audit', asks: ['auditLines'] },
  { path: '/admin', name: 'admin', asks: ['people'] },
];

/** The desks of a role, in the order of the day. */
export const desksOf = (role: Role) =>
  desks.filter(({ asks }) => asks.some((field) => mayAsk(role, field)));

/** Whether a role works at a desk. */
export const worksAt = (role: Role, path: Desk['path']) =>
  desksOf(role).some((desk) => desk.path === path);
