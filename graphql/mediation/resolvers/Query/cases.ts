import { readCases } from '../../../../src/modules/mediation/readCases.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const cases: NonNullable<QueryResolvers['cases']> = async (_parent, args, { work }) =>
  countedConnectionOf(await readCases(work, args, pageArgs(args)), ({ order }) => order);
