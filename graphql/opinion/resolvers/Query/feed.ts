import { readFeed } from '../../../../src/modules/opinion/readMessages.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const feed: NonNullable<QueryResolvers['feed']> = async (_parent, args, { work }) =>
  countedConnectionOf(await readFeed(work, args, pageArgs(args)), ({ order }) => order);
