import { readDeadEvents } from '../../../../src/modules/operations/readDeadEvents.ts';
import { connectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const deadEvents: NonNullable<QueryResolvers['deadEvents']> = async (
  _parent,
  { reader, ...args },
  { work },
) => connectionOf(await readDeadEvents(work, reader, pageArgs(args)), ({ order }) => order);
