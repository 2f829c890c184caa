import type { Role } from '../gql/generated/graphql.ts';

/** A desk of the team: its address, its key in the catalogue, and the roles that work at it. */
export interface Desk {
  readonly path: string;
  readonly name: 'queue' | 'cases' | 'services' | 'report' | 'residents' | 'lookup' | 'admin';
  readonly roles: readonly Role[];
}

const desks: readonly Desk[] = [
  {
    path: '/desk',
    name: 'queue',
    roles: ['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'],
  },
  { path: '/report', name: 'report', roles: ['VOLUNTEER', 'INFORMANT', 'GRID_WORKER'] },
  { path: '/cases', name: 'cases', roles: ['SPOKESPERSON', 'MEDIATOR', 'AUDITOR'] },
  {
    path: '/services',
    name: 'services',
    roles: ['VOLUNTEER', 'GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR'],
  },
  { path: '/residents', name: 'residents', roles: ['GRID_WORKER', 'SPOKESPERSON', 'ADMIN'] },
  { path: '/lookup', name: 'lookup', roles: ['CREDIT_OFFICER'] },
  { path: '/admin', name: 'admin', roles: ['ADMIN', 'AUDITOR'] },
];

/** The desks of a role, in the order of the day. */
export const desksOf = (role: Role) => desks.filter((desk) => desk.roles.includes(role));

/** Whether a role works at a desk. */
export const worksAt = (role: Role, path: Desk['path']) =>
  desksOf(role).some((desk) => desk.path === path);
