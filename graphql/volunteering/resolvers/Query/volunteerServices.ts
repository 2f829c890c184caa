import { readVolunteerServices } from '../../../../src/modules/volunteering/readVolunteerServices.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const volunteerServices: NonNullable<QueryResolvers['volunteerServices']> = async (
  _parent,
  args,
  { work },
) =>
  countedConnectionOf(
    await readVolunteerServices(work, args, pageArgs(args)),
    ({ order }) => order,
  );
