import { withdrawPost as withdraw } from '../../../../src/modules/opinion/withdrawPost.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const withdrawPost: NonNullable<MutationResolvers['withdrawPost']> = async (
  _parent,
  args,
  { work },
) => resultOf('Message', await withdraw(work, args));
