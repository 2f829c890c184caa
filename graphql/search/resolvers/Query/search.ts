import { searchThings } from '../../../../src/modules/search/searchThings.ts';
import { connectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const search: NonNullable<QueryResolvers['search']> = async (_parent, args, { work }) =>
  connectionOf(await searchThings(work, args, pageArgs(args)), ({ place }) => place);
