import { changePassword as change } from '../../../../src/modules/identity/changePassword.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { browserOf } from '../../welcome.ts';

export const changePassword: NonNullable<MutationResolvers['changePassword']> = async (
  _parent,
  { input },
  context,
) => {
  const result = await change(context.work, input, browserOf(context));
  switch (result.kind) {
    case 'changed':
      if (!input.keepThisSession) context.setSessionToken(null);
      return { __typename: 'PasswordChanged', sessionsEnded: result.sessionsEnded };
    case 'wrongPassword':
      return { __typename: 'WrongPassword', reason: 'password' };
    case 'tooMany':
      return { __typename: 'TooManyGuesses', retryAfterS: result.retryAfterS };
  }
};
