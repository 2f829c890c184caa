import { unlinkSignIn as unlink } from '../../../../src/modules/signin/unlinkSignIn.ts';
import { meAgain } from '../../../identity/meAgain.ts';
import { browserOf } from '../../../identity/welcome.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { proofRefused } from '../../proofRefused.ts';

export const unlinkSignIn: NonNullable<MutationResolvers['unlinkSignIn']> = async (
  _parent,
  proof,
  context,
) => {
  const owner = await unlink(context.work, proof, browserOf(context));
  if (owner.kind !== 'owner') return proofRefused(owner);
  return { __typename: 'SignInUnlinked', me: meAgain(context, owner.person) };
};
