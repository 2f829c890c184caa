import { takeFlagBack } from '../../../../src/modules/mediation/takeFlagBack.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const reopenFlag: NonNullable<MutationResolvers['reopenFlag']> = async (
  _parent,
  args,
  { work },
) => resultOf('Flag', await takeFlagBack(work, args));
