import { orderOf } from '../../../../src/kernel/id.ts';
import { listPeople } from '../../../../src/modules/directory/listPeople.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const people: NonNullable<QueryResolvers['people']> = async (_parent, args, { work }) => {
  const found = await listPeople(work, args, pageArgs(args));
  return countedConnectionOf(found, ({ joinedAt, id }) => orderOf(joinedAt, id));
};
