import { readFlags } from '../../../../src/modules/triage/readFlags.ts';
import { connectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const flags: NonNullable<QueryResolvers['flags']> = async (_parent, args, { work }) =>
  connectionOf(await readFlags(work, args, pageArgs(args)), ({ order }) => order);
