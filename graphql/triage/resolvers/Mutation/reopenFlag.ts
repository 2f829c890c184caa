import { reopenFlag as reopen } from '../../../../src/modules/triage/reopenFlag.ts';
import { toDecidedFlag } from '../../decidedFlag.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const reopenFlag: NonNullable<MutationResolvers['reopenFlag']> = async (
  _parent,
  args,
  { work },
) => toDecidedFlag(await reopen(work, args));
