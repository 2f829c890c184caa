import { changeDisplayName as change } from '../../../../src/modules/identity/changeDisplayName.ts';
import { meAgain } from '../../meAgain.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const changeDisplayName: NonNullable<MutationResolvers['changeDisplayName']> = async (
  _parent,
  { displayName },
  context,
) => meAgain(context, await change(context.work, displayName));
