import { raiseFlag as raise } from '../../../../src/modules/triage/raiseFlag.ts';
import { toDecidedFlag } from '../../decidedFlag.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const raiseFlag: NonNullable<MutationResolvers['raiseFlag']> = async (
  _parent,
  { messageId, note, type },
  { work },
) => toDecidedFlag(await raise(work, { messageId, note, ...(type == null ? {} : { type }) }));
