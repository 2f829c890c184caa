import { resetPassword as reset } from '../../../../src/modules/signin/resetPassword.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { browserOf, signInResult } from '../../welcome.ts';

export const resetPassword: NonNullable<MutationResolvers['resetPassword']> = async (
  _parent,
  args,
  context,
) => signInResult(context, await reset(context.work, args, browserOf(context)));
