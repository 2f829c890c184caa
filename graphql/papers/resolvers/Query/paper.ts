import { readPaper } from '../../../../src/modules/papers/readPaper.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const paper: NonNullable<QueryResolvers['paper']> = (_parent, { code }) => readPaper(code);
