import { readCases } from '../../../../src/modules/mediation/readCases.ts';
import { countedConnectionOf, given, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const cases: NonNullable<QueryResolvers['cases']> = async (
  _parent,
  { first, after, ...wanted },
  { work },
) =>
  countedConnectionOf(
    await readCases(work, given(wanted), pageArgs({ first, after })),
    ({ order }) => order,
  );
