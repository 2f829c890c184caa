import { readServices } from '../../../../src/modules/volunteering/readServices.ts';
import { connectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const services: NonNullable<QueryResolvers['services']> = async (_parent, args, { work }) =>
  connectionOf(await readServices(work, args, pageArgs(args)), ({ order }) => order);
