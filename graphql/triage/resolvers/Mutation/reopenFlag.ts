import { takeFlagBack } from '../../../../src/modules/mediation/takeFlagBack.ts';
import { toDecidedFlag } from '../../decidedFlag.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const reopenFlag: NonNullable<MutationResolvers['reopenFlag']> = async (
  _parent,
  args,
  { work },
) => toDecidedFlag(await takeFlagBack(work, args));
