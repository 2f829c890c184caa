import { beginEmergency as change } from '../../../../src/modules/admission/beginEmergency.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { orderResult } from '../../orderResult.ts';

export const beginEmergency: NonNullable<MutationResolvers['beginEmergency']> = async (
  _parent,
  args,
  { work },
) => orderResult(work, args.area, await change(work, args));
