import { withdrawComment as withdraw } from '../../../../src/modules/opinion/withdrawComment.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const withdrawComment: NonNullable<MutationResolvers['withdrawComment']> = (
  _parent,
  { id },
  { work },
) => withdraw(work, id);
