import { editPost as edit } from '../../../../src/modules/opinion/editPost.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const editPost: NonNullable<MutationResolvers['editPost']> = async (
  _parent,
  { input },
  { work },
) => resultOf('Message', await edit(work, { title: '', ...input }));
