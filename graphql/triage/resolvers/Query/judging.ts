import { readJudgingDelay } from '../../../../src/modules/triage/readJudgingDelay.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const judging: NonNullable<QueryResolvers['judging']> = async (
  _parent,
  _args,
  { work },
) => ({
  lateSince: await readJudgingDelay(work),
});
