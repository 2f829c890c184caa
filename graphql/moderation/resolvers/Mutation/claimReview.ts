import { claimReview as act } from '../../../../src/modules/moderation/claimReview.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const claimReview: NonNullable<MutationResolvers['claimReview']> = async (
  _parent,
  args,
  { work },
) => resultOf('ReviewItem', await act(work, args));
