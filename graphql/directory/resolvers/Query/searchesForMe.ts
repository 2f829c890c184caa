import { readSearchesForMe } from '../../../../src/modules/directory/readSearchesForMe.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const searchesForMe: NonNullable<QueryResolvers['searchesForMe']> = async (
  _parent,
  args,
  { work },
) => countedConnectionOf(await readSearchesForMe(work, pageArgs(args)), ({ order }) => order);
