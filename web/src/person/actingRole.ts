import type { Role, WhoFragment } from '../gql/generated/graphql.ts';

/** One role over one area (or one firm) in which a person can act; `value` is the header `acting-as`. */
export interface ActingRole {
  readonly value: string;
  readonly role: Role;
  readonly place: string;
}

/** Every role a person holds, the resident's first. */
export const actingRolesOf = (me: WhoFragment): readonly ActingRole[] => [
  ...me.grants.map(({ role, scope }) => ({
    value: `${role}@${scope.path}`,
    role,
    place: scope.name,
  })),
  ...me.firms.map((firm): ActingRole => ({
    value: `FIRM_REPRESENTATIVE@${firm.id}`,
    role: 'FIRM_REPRESENTATIVE',
    place: firm.name,
  })),
];

const isOfTeam = ({ role }: ActingRole) => role !== 'RESIDENT' && role !== 'FIRM_REPRESENTATIVE';

/** The role that was last acted in on this device; else the first one of the team, for whoever works there came to work; else the first. */
export const chosenRole = (
  actingRoles: readonly ActingRole[],
  remembered: unknown,
): ActingRole | undefined =>
  actingRoles.find((actingRole) => actingRole.value === remembered) ??
  actingRoles.find(isOfTeam) ??
  actingRoles[0];
