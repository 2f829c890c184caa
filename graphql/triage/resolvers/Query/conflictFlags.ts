import { readConflictFlags } from '../../../../src/modules/triage/readConflictFlags.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const conflictFlags: NonNullable<QueryResolvers['conflictFlags']> = async (
  _parent,
  { isAwaitingCase, ...args },
  { work },
) => {
  const wanted = { ...args, ...(isAwaitingCase ? ({ hasCase: false } as const) : {}) };
  return countedConnectionOf(
    await readConflictFlags(work, wanted, pageArgs(args)),
    ({ order }) => order,
  );
};
