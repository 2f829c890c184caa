import { changePhone as change } from '../../../../src/modules/identity/changePhone.ts';
import { readPhone } from '../../../../src/modules/identity/readPhone.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { browserOf } from '../../welcome.ts';

export const changePhone: NonNullable<MutationResolvers['changePhone']> = async (
  _parent,
  { phone, password },
  context,
) => {
  const result = await change(context.work, { phone: phone ?? null, password }, browserOf(context));
  switch (result.kind) {
    case 'own':
      return {
        __typename: 'PhoneChanged',
        phoneMasked: (await readPhone(context.work)) ?? null,
      };
    case 'nameTaken':
      return { __typename: 'NameTaken', field: result.field };
    case 'wrongPassword':
      return { __typename: 'WrongPassword', reason: 'password' };
    case 'tooMany':
      return { __typename: 'TooManyGuesses', retryAfterS: result.retryAfterS };
  }
};
