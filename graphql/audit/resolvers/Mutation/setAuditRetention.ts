import { setAuditRetention as setRetention } from '../../../../src/modules/audit/setAuditRetention.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const setAuditRetention: NonNullable<MutationResolvers['setAuditRetention']> = (
  _parent,
  input,
  { work },
) => setRetention(work, input);
