import type { Role } from '../../gql/desk.generated/graphql.ts';

/** The roles that are given over an area; residents and firm representatives come with a home and a firm. */
export const grantable: readonly Role[] = [
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
];
