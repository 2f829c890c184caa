import { takeConflictFlagBack } from '../../../../src/modules/mediation/takeConflictFlagBack.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const reopenConflictFlag: NonNullable<MutationResolvers['reopenConflictFlag']> = async (
  _parent,
  args,
  { work },
) => resultOf('ConflictFlag', await takeConflictFlagBack(work, args));
