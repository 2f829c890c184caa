import type { Role, WhoFragment } from '../gql/generated/graphql.ts';

/** One role over one area (or one firm) in which a person can act; `value` is the header `acting-as`. */
export interface Hat {
  readonly value: string;
  readonly role: Role;
  readonly place: string;
}

/** Every hat a person holds, the resident's first. */
export const hatsOf = (me: WhoFragment): readonly Hat[] => [
  ...me.grants.map(({ role, scope }) => ({
    value: `${role}@${scope.path}`,
    role,
    place: scope.name,
  })),
  ...me.firms.map((firm): Hat => ({
    value: `FIRM_REPRESENTATIVE@${firm.id}`,
    role: 'FIRM_REPRESENTATIVE',
    place: firm.name,
  })),
];

const isOfTeam = ({ role }: Hat) => role !== 'RESIDENT' && role !== 'FIRM_REPRESENTATIVE';

/** The hat that was worn last on this device; else the first one of the team, for whoever works there came to work; else the first. */
export const wornHat = (hats: readonly Hat[], remembered: unknown): Hat | undefined =>
  hats.find((hat) => hat.value === remembered) ?? hats.find(isOfTeam) ?? hats[0];
