import { registerFirm as register } from '../../../../src/modules/identity/registerFirm.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const registerFirm: NonNullable<MutationResolvers['registerFirm']> = (
  _parent,
  { input },
  { work },
) => register(work, input);
