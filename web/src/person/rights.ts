import { rights } from '../gql/generated/rights.ts';
import type { Role } from '../gql/generated/graphql.ts';
import { useSession } from './session.ts';

/** A root field that only some roles may ask for. */
export type GuardedField = keyof typeof rights;

/** Whether a role may ask for a root field at all, by the server's own table; the noun's `mayDo` says what may be done with one thing. */
export const mayAsk = (role: Role, field: GuardedField): boolean =>
  rights[field].some((one) => one === role);

/** What the role in use may ask for. */
export const useMay = () => {
  const { role } = useSession().actingRole;
  return (field: GuardedField) => mayAsk(role, field);
};
