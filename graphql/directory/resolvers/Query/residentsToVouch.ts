import { orderOf } from '../../../../src/kernel/id.ts';
import { listUnvouched } from '../../../../src/modules/directory/listUnvouched.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const residentsToVouch: NonNullable<QueryResolvers['residentsToVouch']> = async (
  _parent,
  args,
  { work },
) =>
  countedConnectionOf(await listUnvouched(work, args, pageArgs(args)), ({ joinedAt, id }) =>
    orderOf(joinedAt, id),
  );
