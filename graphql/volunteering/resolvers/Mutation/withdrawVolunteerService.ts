import { withdrawVolunteerService as withdraw } from '../../../../src/modules/volunteering/withdrawVolunteerService.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const withdrawVolunteerService: NonNullable<
  MutationResolvers['withdrawVolunteerService']
> = async (_parent, args, { work }) => resultOf('VolunteerService', await withdraw(work, args));
