import { completeSignIn as complete } from '../../../../src/modules/signin/completeSignIn.ts';
import { browserOf, signInResult } from '../../../identity/welcome.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const completeSignIn: NonNullable<MutationResolvers['completeSignIn']> = async (
  _parent,
  args,
  context,
) => signInResult(context, await complete(context.work, args, browserOf(context)));
