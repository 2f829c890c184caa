import { confirmVolunteerService as confirm } from '../../../../src/modules/volunteering/confirmVolunteerService.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const confirmVolunteerService: NonNullable<
  MutationResolvers['confirmVolunteerService']
> = async (_parent, args, { work }) => resultOf('VolunteerService', await confirm(work, args));
