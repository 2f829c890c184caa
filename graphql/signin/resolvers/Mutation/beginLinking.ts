import { beginLinking as begin } from '../../../../src/modules/signin/beginLinking.ts';
import { browserOf } from '../../../identity/welcome.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { proofRefused } from '../../proofRefused.ts';

const retryAfterS = 30;

export const beginLinking: NonNullable<MutationResolvers['beginLinking']> = async (
  _parent,
  proof,
  context,
) => {
  const begun = await begin(context.work, proof, browserOf(context));
  if (begun.kind === 'away') return { __typename: 'ProviderAway', retryAfterS };
  if (begun.kind !== 'begun') return proofRefused(begun);
  context.setOpenIdCookie(begun.state, begun.cookie);
  return { __typename: 'LinkingBegun', url: begun.url };
};
