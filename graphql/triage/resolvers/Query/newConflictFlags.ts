import { countNewConflictFlags } from '../../../../src/modules/triage/readConflictFlags.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const newConflictFlags: NonNullable<QueryResolvers['newConflictFlags']> = (
  _parent,
  { since },
  { work },
) => countNewConflictFlags(work, since);
