import { dismissFlag as dismiss } from '../../../../src/modules/triage/dismissFlag.ts';
import { toDecidedFlag } from '../../decidedFlag.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const dismissFlag: NonNullable<MutationResolvers['dismissFlag']> = async (
  _parent,
  args,
  { work },
) => toDecidedFlag(await dismiss(work, args));
