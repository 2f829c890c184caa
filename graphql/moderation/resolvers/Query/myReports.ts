import { readMyReports } from '../../../../src/modules/moderation/readMyReports.ts';
import { connectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const myReports: NonNullable<QueryResolvers['myReports']> = async (
  _parent,
  args,
  { work },
) => connectionOf(await readMyReports(work, pageArgs(args)), ({ order }) => order);
