import { readConflictFlag } from '../../../../src/modules/triage/readConflictFlags.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const conflictFlag: NonNullable<QueryResolvers['conflictFlag']> = (
  _parent,
  { id },
  { work },
) => readConflictFlag(work, id);
