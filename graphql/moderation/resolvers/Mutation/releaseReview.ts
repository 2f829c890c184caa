import { releaseReview as act } from '../../../../src/modules/moderation/releaseReview.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const releaseReview: NonNullable<MutationResolvers['releaseReview']> = async (
  _parent,
  args,
  { work },
) => resultOf('ReviewItem', await act(work, args));
