import { readOwnCases } from '../../../../src/modules/mediation/readCases.ts';
import { connectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const myCases: NonNullable<QueryResolvers['myCases']> = async (_parent, args, { work }) =>
  connectionOf(await readOwnCases(work, pageArgs(args)), ({ order }) => order);
