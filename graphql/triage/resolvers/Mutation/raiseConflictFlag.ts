import { raiseConflictFlag as raise } from '../../../../src/modules/triage/raiseConflictFlag.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const raiseConflictFlag: NonNullable<MutationResolvers['raiseConflictFlag']> = async (
  _parent,
  args,
  { work },
) => resultOf('ConflictFlag', await raise(work, args));
