import {
  readOwnServices,
  readServicesToLogAgain,
} from '../../../../src/modules/volunteering/readServices.ts';
import { countedConnectionOf, given, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const myServices: NonNullable<QueryResolvers['myServices']> = async (
  _parent,
  { first, after, isToLogAgain, ...wanted },
  { work },
) => {
  const page = pageArgs({ first, after });
  const found = isToLogAgain
    ? await readServicesToLogAgain(work, page)
    : await readOwnServices(work, given(wanted), page);
  return countedConnectionOf(found, ({ order }) => order);
};
