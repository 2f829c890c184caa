import { setWritingMode as change } from '../../../../src/modules/admission/setWritingMode.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { orderResult } from '../../orderResult.ts';

export const setWritingMode: NonNullable<MutationResolvers['setWritingMode']> = async (
  _parent,
  args,
  { work },
) => orderResult(work, args.area, await change(work, args));
