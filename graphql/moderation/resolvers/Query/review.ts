import { readReview } from '../../../../src/modules/moderation/readReviews.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const review: NonNullable<QueryResolvers['review']> = (_parent, { id }, { work }) =>
  readReview(work, id);
