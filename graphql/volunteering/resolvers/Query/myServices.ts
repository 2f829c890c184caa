import { readOwnServices } from '../../../../src/modules/volunteering/readServices.ts';
import { connectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const myServices: NonNullable<QueryResolvers['myServices']> = async (
  _parent,
  args,
  { work },
) => connectionOf(await readOwnServices(work, pageArgs(args)), ({ order }) => order);
