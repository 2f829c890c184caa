import { removeSecondStep as remove } from '../../../../src/modules/signin/removeSecondStep.ts';
import { meAgain } from '../../../identity/meAgain.ts';
import { browserOf } from '../../../identity/welcome.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { proofRefused } from '../../proofRefused.ts';

export const removeSecondStep: NonNullable<MutationResolvers['removeSecondStep']> = async (
  _parent,
  proof,
  context,
) => {
  const owner = await remove(context.work, proof, browserOf(context));
  if (owner.kind !== 'owner') return proofRefused(owner);
  return { __typename: 'SecondStepRemoved', me: meAgain(context, owner.person) };
};
