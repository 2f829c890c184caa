import { takeVouchBack as takeBack } from '../../../../src/modules/identity/takeVouchBack.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const takeVouchBack: NonNullable<MutationResolvers['takeVouchBack']> = (
  _parent,
  { personId },
  { work },
) => takeBack(work, personId);
