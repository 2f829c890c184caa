import { endEmergency as change } from '../../../../src/modules/admission/endEmergency.ts';
import type { MutationResolvers } from '../../../types.generated.ts';
import { orderResult } from '../../orderResult.ts';

export const endEmergency: NonNullable<MutationResolvers['endEmergency']> = async (
  _parent,
  args,
  { work },
) => orderResult(work, args.area, await change(work, args));
