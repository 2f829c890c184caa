import { signUp as join } from '../../../../src/modules/identity/signUp.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { browserOf, welcome } from '../../welcome.ts';

export const signUp: NonNullable<MutationResolvers['signUp']> = async (
  _parent,
  { input },
  context,
) => {
  const result = await join(context.work, input, browserOf(context));
  switch (result.kind) {
    case 'signedIn':
      return welcome(context, result);
    case 'nameTaken':
      return { __typename: 'NameTaken', field: result.field };
    case 'tooMany':
      return { __typename: 'TooManyGuesses', retryAfterS: result.retryAfterS };
  }
};
