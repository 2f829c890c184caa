import type { CloseReason } from '../../gql/desk.generated/graphql.ts';
import { owingIn, type Standing } from './next.ts';

const before: readonly CloseReason[] = [
  'SETTLED_THEMSELVES',
  'CANNOT_BE_REACHED',
  'ONE_SIDE_UNWILLING',
  'TIME_OVER',
  'OTHER',
];

const during: readonly CloseReason[] = [
  'SETTLED_THEMSELVES',
  'CANNOT_BE_REACHED',
  'ONE_SIDE_UNWILLING',
  'GAP_TOO_WIDE',
  'TIME_OVER',
  'WILL_NOT_SIGN',
  'OTHER',
];

/** The reasons that fit where the case stands, so that nobody chooses one in vain; the server has the last word. */
export const closeReasonsOf = (one: Standing): readonly CloseReason[] => {
  if (one.state === 'REGISTERED') return before;
  if (one.state === 'MEDIATING') return during;
  return owingIn(one).length === 0 ? ['AGREEMENT_PERFORMED'] : ['AGREEMENT_NOT_PERFORMED'];
};
