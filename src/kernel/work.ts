import { assert } from './assert.ts';

/** The roles of the one team, in the order of docs/glossary.md. A person may hold several; each request acts in one. */
export const roles = [
  'RESIDENT',
  'VOLUNTEER',
  'SPOKESPERSON',
  'PRESS_SPOKESPERSON',
  'INFORMANT',
  'NET_POLICE',
  'MEDIATOR',
  'GRID_WORKER',
  'UNIT_CLERK',
  'CREDIT_OFFICER',
  'EVALUATOR',
  'AUDITOR',
  'ADMIN',
  'FIRM_REPRESENTATIVE',
] as const;

export type Role = (typeof roles)[number];

/** Who acts: one person in one role over one area. `scope` is an area path such as `nb/hs/nm/lj`. */
export interface Actor {
  readonly personId: string;
  readonly role: Role | 'SYSTEM' | 'VISITOR';
  readonly scope: string;
  /** Set only when a firm's representative acts for the firm. */
  readonly firmId?: string;
  /** The firms that the person represents, whichever role they act in. */
  readonly firmIds?: readonly string[];
}

/** What every use case takes first: who acts, and time and identity as values, so that a test needs no mocks. */
export interface Work {
  readonly actor: Actor;
  readonly now: Date;
  readonly newId: () => string;
}

/** The role in which a person acts; a programming error for a visitor or a job. */
export function roleOf({ role }: Pick<Actor, 'role'>): Role {
  assert(role !== 'SYSTEM' && role !== 'VISITOR', 'a person acts');
  return role;
}

/** True for a person who acts in one of these roles; for a visitor or a job never. */
export const actsAs = ({ role }: Actor, allowed: readonly Role[]): boolean =>
  allowed.some((one) => one === role);

/** The platform itself at work (a job, an import): it holds every scope and may do only what policies name SYSTEM for. */
export const systemActor = (name: string): Actor => ({
  personId: `system:${name}`,
  role: 'SYSTEM',
  scope: '',
});

/** Somebody who is not signed in: holds no area at all. */
export const visitor: Actor = { personId: '', role: 'VISITOR', scope: '-' };

/** True when `scope` is the area `place` or one that contains it. The empty scope contains everything. */
export const covers = (scope: string, place: string): boolean =>
  scope === '' || place === scope || place.startsWith(`${scope}/`);

/** The area itself and all that contain it, smallest last: `a/b/c` gives `a`, `a/b`, `a/b/c`. */
export const withinOf = (place: string): string[] =>
  place.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'));
