import { publishPost as publish } from '../../../../src/modules/opinion/publishPost.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const publishPost: NonNullable<MutationResolvers['publishPost']> = (
  _parent,
  { input: { area, title = '', ...input } },
  { work },
) => publish(work, { ...input, title, ...(area == null ? {} : { area }) });
