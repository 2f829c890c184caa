import { readNotices } from '../../../../src/modules/notices/readNotices.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const notices: NonNullable<QueryResolvers['notices']> = async (_parent, args, { work }) =>
  countedConnectionOf(
    await readNotices(work, args.unreadOnly, pageArgs(args)),
    ({ order }) => order,
  );
