import { closeAccount as close } from '../../../../src/modules/closure/closeAccount.ts';
import { browserOf } from '../../../identity/welcome.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const closeAccount: NonNullable<MutationResolvers['closeAccount']> = async (
  _parent,
  args,
  context,
) => {
  const result = await close(context.work, args, browserOf(context));
  switch (result.kind) {
    case 'closed':
      context.setSessionToken(null);
      return { __typename: 'AccountClosed', eraseAt: result.eraseAt };
    case 'blocked':
      return { __typename: 'ClosureBlocked', blockers: result.blockers };
    case 'wrongPassword':
      return { __typename: 'WrongPassword', reason: 'password' };
    case 'tooMany':
      return { __typename: 'TooManyGuesses', retryAfterS: result.retryAfterS };
  }
};
