import { readServices } from '../../../../src/modules/volunteering/readServices.ts';
import { connectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const services: NonNullable<QueryResolvers['services']> = async (
  _parent,
  { area, state, ...args },
  { work },
) => {
  const asked = { state, ...(area == null ? {} : { area }) };
  return connectionOf(await readServices(work, asked, pageArgs(args)), ({ order }) => order);
};
