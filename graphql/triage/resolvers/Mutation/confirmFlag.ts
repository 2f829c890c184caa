import { confirmFlag as confirm } from '../../../../src/modules/triage/confirmFlag.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const confirmFlag: NonNullable<MutationResolvers['confirmFlag']> = async (
  _parent,
  args,
  { work },
) => resultOf('Flag', await confirm(work, args));
