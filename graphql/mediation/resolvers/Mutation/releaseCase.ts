import { releaseCase as release } from '../../../../src/modules/mediation/releaseCase.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const releaseCase: NonNullable<MutationResolvers['releaseCase']> = async (
  _parent,
  { input },
  { work },
) => resultOf('Case', await release(work, { note: '', ...input }));
