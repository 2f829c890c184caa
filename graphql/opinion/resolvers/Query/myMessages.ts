import { readOwnMessages } from '../../../../src/modules/opinion/readMessages.ts';
import { countedConnectionOf, given, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const myMessages: NonNullable<QueryResolvers['myMessages']> = async (
  _parent,
  { first, after, ...wanted },
  { work },
) =>
  countedConnectionOf(
    await readOwnMessages(work, given(wanted), pageArgs({ first, after })),
    ({ order }) => order,
  );
