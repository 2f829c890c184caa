import { readCases } from '../../../../src/modules/mediation/readCases.ts';
import { connectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const cases: NonNullable<QueryResolvers['cases']> = async (
  _parent,
  { area, state, ...args },
  { work },
) => {
  const asked = { state, ...(area == null ? {} : { area }) };
  return connectionOf(await readCases(work, asked, pageArgs(args)), ({ order }) => order);
};
