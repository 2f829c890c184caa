import { readOwnMessages } from '../../../../src/modules/opinion/readMessages.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const myMessages: NonNullable<QueryResolvers['myMessages']> = async (
  _parent,
  args,
  { work },
) => countedConnectionOf(await readOwnMessages(work, args, pageArgs(args)), ({ order }) => order);
