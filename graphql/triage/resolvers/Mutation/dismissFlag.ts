import { dismissFlag as dismiss } from '../../../../src/modules/triage/dismissFlag.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const dismissFlag: NonNullable<MutationResolvers['dismissFlag']> = async (
  _parent,
  args,
  { work },
) => resultOf('Flag', await dismiss(work, args));
