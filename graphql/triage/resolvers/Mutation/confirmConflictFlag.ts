import { confirmForCase } from '../../../../src/modules/mediation/confirmForCase.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const confirmConflictFlag: NonNullable<MutationResolvers['confirmConflictFlag']> = async (
  _parent,
  args,
  { work },
) => resultOf('ConflictFlag', await confirmForCase(work, args));
