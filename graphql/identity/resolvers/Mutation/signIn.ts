import { signIn as enter } from '../../../../src/modules/identity/signIn.ts';
import type { MutationResolvers } from './../../../types.generated.ts';
import { browserOf, welcome } from '../../welcome.ts';

export const signIn: NonNullable<MutationResolvers['signIn']> = async (_parent, args, context) => {
  const result = await enter(context.work, args, browserOf(context));
  switch (result.kind) {
    case 'signedIn':
      return welcome(context, result);
    case 'refused':
      return { __typename: 'SignInRefused', reason: result.reason };
    case 'tooMany':
      return { __typename: 'TooManyGuesses', retryAfterS: result.retryAfterS };
  }
};
