import { countNewFlags } from '../../../../src/modules/triage/readFlags.ts';
import type { QueryResolvers } from './../../../types.generated.ts';

export const newFlags: NonNullable<QueryResolvers['newFlags']> = (_parent, { since }, { work }) =>
  countNewFlags(work, since);
