import { listMessagesOf } from '../../../../src/modules/opinion/message.store.ts';
import { connectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const myMessages: NonNullable<QueryResolvers['myMessages']> = async (
  _parent,
  args,
  { work },
) => connectionOf(await listMessagesOf(work.actor.personId, pageArgs(args)), ({ order }) => order);
