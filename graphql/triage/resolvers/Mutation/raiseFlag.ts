import { raiseFlag as raise } from '../../../../src/modules/triage/raiseFlag.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const raiseFlag: NonNullable<MutationResolvers['raiseFlag']> = async (
  _parent,
  args,
  { work },
) => resultOf('Flag', await raise(work, args));
