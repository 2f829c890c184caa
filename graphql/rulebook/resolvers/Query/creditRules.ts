import { readRules } from '../../../../src/modules/rulebook/readRules.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const creditRules: NonNullable<QueryResolvers['creditRules']> = (_parent, _args, { work }) =>
  readRules(work);
