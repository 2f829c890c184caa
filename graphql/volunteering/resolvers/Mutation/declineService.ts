import { declineService as decline } from '../../../../src/modules/volunteering/declineService.ts';
import { toChangedService } from '../../changedService.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const declineService: NonNullable<MutationResolvers['declineService']> = async (
  _parent,
  args,
  { work },
) => toChangedService(await decline(work, args));
