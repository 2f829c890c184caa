import { readFlags } from '../../../../src/modules/triage/readFlags.ts';
import { countedConnectionOf, given, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const flags: NonNullable<QueryResolvers['flags']> = async (
  _parent,
  { first, after, isAwaitingCase, ...rest },
  { work },
) => {
  const wanted = { ...given(rest), ...(isAwaitingCase ? ({ hasCase: false } as const) : {}) };
  return countedConnectionOf(
    await readFlags(work, wanted, pageArgs({ first, after })),
    ({ order }) => order,
  );
};
