import { readOwnCases } from '../../../../src/modules/mediation/readCases.ts';
import { countedConnectionOf, given, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const myCases: NonNullable<QueryResolvers['myCases']> = async (
  _parent,
  { first, after, ...wanted },
  { work },
) =>
  countedConnectionOf(
    await readOwnCases(work, given(wanted), pageArgs({ first, after })),
    ({ order }) => order,
  );
