import { readServices } from '../../../../src/modules/volunteering/readServices.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const services: NonNullable<QueryResolvers['services']> = async (_parent, args, { work }) =>
  countedConnectionOf(await readServices(work, args, pageArgs(args)), ({ order }) => order);
