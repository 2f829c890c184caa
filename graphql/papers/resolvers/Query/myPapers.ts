import { readMyPapers } from '../../../../src/modules/papers/readMyPapers.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const myPapers: NonNullable<QueryResolvers['myPapers']> = async (_parent, args, { work }) =>
  countedConnectionOf(await readMyPapers(work, pageArgs(args)), ({ order }) => order);
