import { readCaseClocks } from '../../../../src/modules/mediation/readCaseClocks.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const caseClocks: NonNullable<QueryResolvers['caseClocks']> = async (
  _parent,
  args,
  { work },
) => countedConnectionOf(await readCaseClocks(work, args, pageArgs(args)), ({ order }) => order);
