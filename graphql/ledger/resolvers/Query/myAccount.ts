import { readMyAccount } from '../../../../src/modules/ledger/readMyAccount.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const myAccount: NonNullable<QueryResolvers['myAccount']> = (_parent, _args, { work }) =>
  readMyAccount(work);
