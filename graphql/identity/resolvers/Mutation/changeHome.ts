import { changeHome as change } from '../../../../src/modules/identity/changeHome.ts';
import { meAgain } from '../../meAgain.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const changeHome: NonNullable<MutationResolvers['changeHome']> = async (
  _parent,
  { home },
  context,
) => meAgain(context, await change(context.work, home));
