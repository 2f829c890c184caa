import { confirmFlag as confirm } from '../../../../src/modules/triage/confirmFlag.ts';
import { toDecidedFlag } from '../../decidedFlag.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const confirmFlag: NonNullable<MutationResolvers['confirmFlag']> = async (
  _parent,
  args,
  { work },
) => toDecidedFlag(await confirm(work, args));
