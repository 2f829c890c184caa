import { addComment as add } from '../../../../src/modules/opinion/addComment.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const addComment: NonNullable<MutationResolvers['addComment']> = (_parent, args, { work }) =>
  add(work, args);
