import { readFeed } from '../../../../src/modules/opinion/readMessages.ts';
import { connectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const feed: NonNullable<QueryResolvers['feed']> = async (_parent, args, { work }) =>
  connectionOf(await readFeed(work, args.area, pageArgs(args)), ({ order }) => order);
