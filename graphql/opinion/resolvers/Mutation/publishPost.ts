import { publishPost as publish } from '../../../../src/modules/opinion/publishPost.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const publishPost: NonNullable<MutationResolvers['publishPost']> = (
  _parent,
  { input },
  { work },
) => publish(work, { title: '', ...input });
