import { reopenAccount as reopen } from '../../../../src/modules/signin/reopenAccount.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { browserOf, signInResult } from '../../welcome.ts';

export const reopenAccount: NonNullable<MutationResolvers['reopenAccount']> = async (
  _parent,
  args,
  context,
) => signInResult(context, await reopen(context.work, args, browserOf(context)));
