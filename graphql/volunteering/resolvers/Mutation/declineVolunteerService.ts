import { declineVolunteerService as decline } from '../../../../src/modules/volunteering/declineVolunteerService.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const declineVolunteerService: NonNullable<
  MutationResolvers['declineVolunteerService']
> = async (_parent, args, { work }) => resultOf('VolunteerService', await decline(work, args));
