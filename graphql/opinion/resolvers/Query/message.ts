import { readMessage } from '../../../../src/modules/opinion/readMessages.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const message: NonNullable<QueryResolvers['message']> = (_parent, { no }, { work }) =>
  readMessage(work, no);
