import { readOwnCases } from '../../../../src/modules/mediation/readCases.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const myCases: NonNullable<QueryResolvers['myCases']> = async (_parent, args, { work }) =>
  countedConnectionOf(await readOwnCases(work, args, pageArgs(args)), ({ order }) => order);
