import { dismissConflictFlag as dismiss } from '../../../../src/modules/triage/dismissConflictFlag.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const dismissConflictFlag: NonNullable<MutationResolvers['dismissConflictFlag']> = async (
  _parent,
  args,
  { work },
) => resultOf('ConflictFlag', await dismiss(work, args));
