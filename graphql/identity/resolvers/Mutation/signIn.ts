import { signIn as enter } from '../../../../src/modules/signin/signIn.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { browserOf, signInResult } from '../../welcome.ts';

export const signIn: NonNullable<MutationResolvers['signIn']> = async (_parent, args, context) =>
  signInResult(context, await enter(context.work, args, browserOf(context)));
