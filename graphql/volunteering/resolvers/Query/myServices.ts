import {
  readOwnServices,
  readServicesToLogAgain,
} from '../../../../src/modules/volunteering/readServices.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const myServices: NonNullable<QueryResolvers['myServices']> = async (
  _parent,
  { isToLogAgain, ...args },
  { work },
) => {
  const page = pageArgs(args);
  const found = isToLogAgain
    ? await readServicesToLogAgain(work, page)
    : await readOwnServices(work, args, page);
  return countedConnectionOf(found, ({ order }) => order);
};
