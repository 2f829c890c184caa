import { readCaseNotices } from '../../../../src/modules/mediation/readCaseNotices.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const caseNotices: NonNullable<QueryResolvers['caseNotices']> = async (
  _parent,
  args,
  { work },
) =>
  countedConnectionOf(
    await readCaseNotices(work, args.caseId, pageArgs(args)),
    ({ notice }) => notice.order,
  );
