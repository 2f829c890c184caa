import { decideAppeal as act } from '../../../../src/modules/moderation/decideAppeal.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const decideAppeal: NonNullable<MutationResolvers['decideAppeal']> = async (
  _parent,
  args,
  { work },
) => resultOf('ReviewItem', await act(work, args));
