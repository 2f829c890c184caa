import { declineService as decline } from '../../../../src/modules/volunteering/declineService.ts';
import { toDecidedService } from '../../decidedService.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const declineService: NonNullable<MutationResolvers['declineService']> = async (
  _parent,
  args,
  { work },
) => toDecidedService(await decline(work, args));
