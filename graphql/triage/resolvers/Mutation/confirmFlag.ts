import { confirmForCase } from '../../../../src/modules/mediation/confirmForCase.ts';
import { toDecidedFlag } from '../../decidedFlag.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const confirmFlag: NonNullable<MutationResolvers['confirmFlag']> = async (
  _parent,
  args,
  { work },
) => toDecidedFlag(await confirmForCase(work, args));
