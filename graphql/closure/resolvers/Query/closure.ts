import { readClosure } from '../../../../src/modules/closure/readClosure.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const closure: NonNullable<QueryResolvers['closure']> = (_parent, _args, { work }) =>
  readClosure(work);
