import {
  readOwnVolunteerServices,
  readVolunteerServicesToLogAgain,
} from '../../../../src/modules/volunteering/readVolunteerServices.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const myVolunteerServices: NonNullable<QueryResolvers['myVolunteerServices']> = async (
  _parent,
  { isToLogAgain, ...args },
  { work },
) => {
  const page = pageArgs(args);
  const found = isToLogAgain
    ? await readVolunteerServicesToLogAgain(work, page)
    : await readOwnVolunteerServices(work, args, page);
  return countedConnectionOf(found, ({ order }) => order);
};
