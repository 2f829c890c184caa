import { undoDecision as act } from '../../../../src/modules/moderation/undoDecision.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const undoDecision: NonNullable<MutationResolvers['undoDecision']> = async (
  _parent,
  args,
  { work },
) => resultOf('ReviewItem', await act(work, args));
