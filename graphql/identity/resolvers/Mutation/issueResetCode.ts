import { issueResetCode as issue } from '../../../../src/modules/identity/issueResetCode.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const issueResetCode: NonNullable<MutationResolvers['issueResetCode']> = (
  _parent,
  { input },
  { work },
) => issue(work, { note: '', ...input });
