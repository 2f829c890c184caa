import { readReviews } from '../../../../src/modules/moderation/readReviews.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const reviews: NonNullable<QueryResolvers['reviews']> = async (_parent, args, { work }) => {
  const page = await readReviews(work, args, pageArgs(args));
  return { ...countedConnectionOf(page, ({ order }) => order), oldestAt: page.oldestAt };
};
