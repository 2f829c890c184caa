import { orderOf } from '../../../../src/kernel/id.ts';
import { listUnvouched } from '../../../../src/modules/directory/listUnvouched.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const residentsToVouch: NonNullable<QueryResolvers['residentsToVouch']> = async (
  _parent,
  { area, ...args },
  { work },
) =>
  countedConnectionOf(await listUnvouched(work, area, pageArgs(args)), ({ joinedAt, id }) =>
    orderOf(joinedAt, id),
  );
