import { roles, type Role } from '../../src/kernel/work.ts';

/** Whose a thing is, as seen by the one who asks: their own, somebody else's in their area, one of another area, none at all. */
export const relations = ['own', 'same', 'other', 'absent'] as const;
export type Relation = (typeof relations)[number];

/** What is asked about: nothing in particular, or a thing of this sort in each relation. */
export type Target =
  | 'nothing'
  | 'session'
  | 'area'
  | 'message'
  | 'comment'
  | 'flag'
  | 'review'
  | 'word'
  | 'case'
  | 'service'
  | 'person'
  | 'notice'
  | 'address'
  | 'delivery'
  | 'run'
  | 'paper';

/** ✓ let in · 0 an empty answer (null) · ✗ NOT_FOUND · F FORBIDDEN · B BAD_INPUT · C CONFLICT, in the order own, same, other, absent. */
type Outcomes = string;

export interface Row {
  readonly field: string;
  readonly target: Target;
  /** The field with its arguments and selection; `$id`, `$no`, `$version`, `$name`, `$key` are filled in from the target. */
  readonly ask: string;
  /** Over which area everybody acts who asks; the community when absent. */
  readonly over?: string;
  /** What each role gets; roles that are not named get `rest`. */
  readonly to: Readonly<Partial<Record<Role, Outcomes>>>;
  readonly rest: Outcomes;
  /** What somebody who is not signed in gets: N for NOT_SIGNED_IN, or an outcome. */
  readonly visitor: string;
}

/** Refused in every relation. */
const forbidden = 'FFFF';

/** The same outcomes for several roles. */
export const to = (outcomes: Outcomes, ...names: readonly Role[]) =>
  Object.fromEntries(names.map((name) => [name, outcomes]));
/** The same outcomes for every role. */
export const all = (outcomes: Outcomes) => to(outcomes, ...roles);

/** A row of a query. */
export const query = (field: string, target: Target, ask: string, rules: Partial<Row>): Row => ({
  field: `Query.${field}`,
  target,
  ask: `query { ${field}${ask} }`,
  to: {},
  rest: forbidden,
  visitor: 'N',
  ...rules,
});

/** A row of a mutation. */
export const mutation = (field: string, target: Target, ask: string, rules: Partial<Row>): Row => ({
  ...query(field, target, ask, rules),
  field: `Mutation.${field}`,
  ask: `mutation { ${field}${ask} }`,
});

/** For everybody, signed in or not. */
export const open = { to: all('✓'), rest: '✓', visitor: '✓' };
/** For whoever is signed in. */
export const signedIn = { to: all('✓'), rest: '✓' };
/** Only for whose own it is. */
export const own = '✓✗✗✗';
/** For one's own and what lies in the area acted over. */
export const ownArea = '✓✓✗✗';
/** What is asked of a page. */
export const page = '{ edges { node { id } } }';
