import { withdrawPost as withdraw } from '../../../../src/modules/opinion/withdrawPost.ts';
import { toChangedPost } from '../../changedPost.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const withdrawPost: NonNullable<MutationResolvers['withdrawPost']> = async (
  _parent,
  args,
  { work },
) => toChangedPost(await withdraw(work, args));
