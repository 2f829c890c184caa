import { definedFields } from '../../../../src/kernel/definedFields.ts';
import { readAuditLines } from '../../../../src/modules/audit/readAuditLines.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const auditLines: NonNullable<QueryResolvers['auditLines']> = async (
  _parent,
  args,
  { work },
) => {
  const { first: _first, after: _after, target, ...rest } = args;
  const question = { ...rest, ...definedFields({ targetId: target }) };
  const page = await readAuditLines(work, question, pageArgs(args));
  return countedConnectionOf(page, ({ order }) => order);
};
