import { vouchForResidence as vouch } from '../../../../src/modules/identity/vouchForResidence.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const vouchForResidence: NonNullable<MutationResolvers['vouchForResidence']> = (
  _parent,
  input,
  { work },
) => vouch(work, input);
