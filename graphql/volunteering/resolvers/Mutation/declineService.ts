import { declineService as decline } from '../../../../src/modules/volunteering/declineService.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const declineService: NonNullable<MutationResolvers['declineService']> = async (
  _parent,
  args,
  { work },
) => resultOf('Service', await decline(work, args));
