import { readFlag } from '../../../../src/modules/triage/readFlags.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const flag: NonNullable<QueryResolvers['flag']> = (_parent, { id }, { work }) =>
  readFlag(work, id);
