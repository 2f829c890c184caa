import { lookUpAccount as lookUp } from '../../../../src/modules/ledger/lookUpAccount.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const lookUpAccount: NonNullable<MutationResolvers['lookUpAccount']> = (
  _parent,
  input,
  { work },
) => lookUp(work, input);
