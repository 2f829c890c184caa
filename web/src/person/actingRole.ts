import type { Role, WhoFragment } from '../gql/generated/graphql.ts';
import { firmRole, grantableRoles } from '../gql/generated/rights.ts';

/** One role over one area (or one firm) in which a person can act; `value` is the header `acting-as`. */
export interface ActingRole {
  readonly value: string;
  readonly role: Role;
  /** Whether it comes with a home, with a firm, or was given over an area. */
  readonly kind: 'home' | 'firm' | 'team';
  readonly place: string;
}

const isGrantable = (role: Role) => grantableRoles.some((one) => one === role);

/** The header under which a firm's representative acts for it. */
export const valueFor = (firm: { readonly id: string }) => `${firmRole}@${firm.id}`;

/** Every role a person holds and can act in now, the resident's first: those of the staff may wait for a second step. */
export const actingRolesOf = (me: WhoFragment): readonly ActingRole[] => [
  ...me.grants
    .filter(({ role }) => !me.waitingRoles.includes(role))
    .map(({ role, scope }): ActingRole => ({
      value: `${role}@${scope.path}`,
      role,
      kind: isGrantable(role) ? 'team' : 'home',
      place: scope.name,
    })),
  ...me.firms.map((firm): ActingRole => ({
    value: valueFor(firm),
    role: firmRole,
    kind: 'firm',
    place: firm.name,
  })),
];

/** The role that was last acted in on this device; else the first one of the team, for whoever works there came to work; else the first. */
export const chosenRole = (
  actingRoles: readonly ActingRole[],
  remembered: unknown,
): ActingRole | undefined =>
  actingRoles.find((actingRole) => actingRole.value === remembered) ??
  actingRoles.find(({ kind }) => kind === 'team') ??
  actingRoles[0];
