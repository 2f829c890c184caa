import { closeCase as close } from '../../../../src/modules/mediation/closeCase.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const closeCase: NonNullable<MutationResolvers['closeCase']> = async (
  _parent,
  { input },
  { work },
) => resultOf('Case', await close(work, { note: '', ...input }));
