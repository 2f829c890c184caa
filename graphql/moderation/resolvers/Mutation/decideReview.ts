import { decideReview as decide } from '../../../../src/modules/moderation/decideReview.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const decideReview: NonNullable<MutationResolvers['decideReview']> = async (
  _parent,
  { input },
  { work },
) => resultOf('ReviewItem', await decide(work, input));
