import { orderOf } from '../../../../src/kernel/id.ts';
import { listPeople } from '../../../../src/modules/directory/listPeople.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const people: NonNullable<QueryResolvers['people']> = async (
  _parent,
  { of, area, role, query, ...args },
  { work },
) => {
  const asked = {
    of,
    ...(area == null ? {} : { area }),
    ...(role == null ? {} : { role }),
    ...(query == null ? {} : { query }),
  };
  const found = await listPeople(work, asked, pageArgs(args));
  return countedConnectionOf(found, ({ joinedAt, id }) => orderOf(joinedAt, id));
};
