import { logVolunteerService as log } from '../../../../src/modules/volunteering/logVolunteerService.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const logVolunteerService: NonNullable<MutationResolvers['logVolunteerService']> = (
  _parent,
  { input },
  { work },
) => log(work, input);
