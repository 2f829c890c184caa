import { readDecisionsOnMine } from '../../../../src/modules/moderation/readDecisionsOnMine.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const decisionsOnMine: NonNullable<QueryResolvers['decisionsOnMine']> = (
  _parent,
  _args,
  { work },
) => readDecisionsOnMine(work);
