import { readAuditLines } from '../../../../src/modules/audit/readAuditLines.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';
import { questionOf } from '../../auditQuestion.ts';

export const auditLines: NonNullable<QueryResolvers['auditLines']> = async (
  _parent,
  args,
  { work },
) => {
  const page = await readAuditLines(work, questionOf(args.filter), pageArgs(args));
  return countedConnectionOf(page, ({ order }) => order);
};
