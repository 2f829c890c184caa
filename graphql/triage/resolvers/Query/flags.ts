import { readFlags } from '../../../../src/modules/triage/readFlags.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const flags: NonNullable<QueryResolvers['flags']> = async (
  _parent,
  { isAwaitingCase, ...args },
  { work },
) => {
  const wanted = { ...args, ...(isAwaitingCase ? ({ hasCase: false } as const) : {}) };
  return countedConnectionOf(await readFlags(work, wanted, pageArgs(args)), ({ order }) => order);
};
