import { editPost as edit } from '../../../../src/modules/opinion/editPost.ts';
import { toChangedPost } from '../../changedPost.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const editPost: NonNullable<MutationResolvers['editPost']> = async (
  _parent,
  { input },
  { work },
) => toChangedPost(await edit(work, { ...input, title: input.title ?? '' }));
